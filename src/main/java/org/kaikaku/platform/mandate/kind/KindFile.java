package org.kaikaku.platform.mandate.kind;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;

/** Reads {@code mandates.yaml}. A city without the file has no mandates. */
final class KindFile {
    static final String PATH = "mandates.yaml";
    private static final String KEY = "[a-z][a-z0-9-]{0,39}";
    private static final int OLDEST = 120;

    private final Collection<String> known;

    /** @param known keys of life events and procedures; empty where nobody can say */
    KindFile(Collection<String> known) {
        this.known = known;
    }

    Kinds.Rules read(CityFiles files, Collection<CityFileProblem> problems) {
        var seen = new HashSet<String>();
        return files.find(PATH)
                .flatMap(file -> YamlMap.read(
                        file,
                        problems,
                        yaml -> new Kinds.Rules(
                                atLeastOne(yaml.get("code-days")),
                                yaml.get("kinds").list(one -> one.map(map -> kind(map, seen))))))
                .orElse(Kinds.Rules.NONE);
    }

    private Kind kind(YamlMap yaml, Set<String> seen) {
        var key = key(yaml.get("key"), seen);
        boolean company = yaml.find("company").map(YamlValue::flag).orElse(false);
        boolean online = yaml.find("online").map(YamlValue::flag).orElse(false);
        if (company && online) {
            yaml.get("online").wrong("a company has no account here to give it from", "leave it out");
        }
        var documents = yaml.get("documents").list(one -> named(one));
        if (documents.isEmpty()) {
            yaml.get("documents").wrong("a clerk must have something to see", null);
        }
        return new Kind(
                key,
                yaml.text("name"),
                yaml.text("what"),
                yaml.string("law"),
                company,
                online,
                atLeastOne(yaml.get("longest-months")),
                yaml.find("until-age").map(KindFile::age).orElse(null),
                documents,
                yaml.list("professions", one -> named(one)),
                Set.copyOf(yaml.list("never", this::reference)));
    }

    private String reference(YamlValue value) {
        var key = value.string();
        if (!known.isEmpty() && !known.contains(key)) {
            value.unknown(key, "a life event or procedure", known);
        }
        return key;
    }

    private static Kind.Named named(YamlValue value) {
        return value.map(yaml -> new Kind.Named(key(yaml.get("key"), new HashSet<>()), yaml.text("name")));
    }

    private static String key(YamlValue value, Set<String> seen) {
        var key = value.string();
        if (!key.matches(KEY)) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits and hyphens");
        } else if (!seen.add(key)) {
            value.wrong("\"" + key + "\" stands here a second time", "leave just one");
        }
        return key;
    }

    private static int atLeastOne(YamlValue value) {
        int number = value.number();
        if (number < 1) {
            value.wrong(number + " is too few", "write at least 1");
        }
        return Math.max(number, 1);
    }

    private static int age(YamlValue value) {
        int age = value.number();
        if (age < 1 || age > OLDEST) {
            value.wrong(age + " is no age", null);
        }
        return age;
    }
}
