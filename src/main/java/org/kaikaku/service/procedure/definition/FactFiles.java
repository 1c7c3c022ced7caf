package org.kaikaku.service.procedure.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.YamlMap;
import org.kaikaku.platform.city.YamlValue;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Implication;
import org.kaikaku.platform.rules.Screen;
import org.kaikaku.platform.rules.Subject;

/** Reads {@code facts/*.yaml}: all of them together are one dictionary. */
final class FactFiles {
    static final String FOLDER = "facts/";

    private static final int LONGEST_TEXT = 200;
    private static final int LARGEST_NUMBER = 999;

    final List<Sourced<Subject>> subjects = new ArrayList<>();
    final List<Sourced<Fact>> facts = new ArrayList<>();
    final List<Sourced<Screen>> screens = new ArrayList<>();
    final List<Sourced<Implication>> implications = new ArrayList<>();

    static FactFiles read(CityFiles files, Collection<CityFileProblem> problems) {
        var read = new FactFiles();
        for (var file : files.under(FOLDER, ".yaml")) {
            YamlMap.read(file, problems, yaml -> {
                read.subjects.addAll(yaml.list("subjects", FactFiles::subject));
                read.facts.addAll(yaml.list("facts", FactFiles::fact));
                read.screens.addAll(yaml.list("screens", FactFiles::screen));
                read.implications.addAll(yaml.list("implications", FactFiles::implication));
                return read;
            });
        }
        new FactReferences(read).check();
        return read;
    }

    FactDictionary dictionary() {
        return FactDictionary.of(values(subjects), values(facts), values(screens), values(implications));
    }

    private static Sourced<Subject> subject(YamlValue item) {
        return item.map(yaml ->
                new Sourced<>(yaml, new Subject(yaml.string("key"), yaml.text("label"), yaml.stringOrNull("repeats"))));
    }

    private static Sourced<Fact> fact(YamlValue item) {
        return item.map(yaml -> {
            var type = yaml.get("type").choice(FactType.class);
            var age = type == FactType.DERIVED ? yaml.get("age").map(FactFiles::age) : null;
            return new Sourced<>(
                    yaml,
                    new Fact(
                            key(yaml),
                            type,
                            yaml.text("label"),
                            type == FactType.DERIVED ? null : yaml.text("ask"),
                            yaml.textOrNull("why"),
                            yaml.textOrNull("hint"),
                            options(yaml, type),
                            type == FactType.DERIVED ? null : yaml.string("screen"),
                            from(yaml),
                            yaml.find("sensitive").map(YamlValue::flag).orElse(false),
                            max(yaml, type),
                            yaml.find("unknown").map(YamlValue::flag).orElse(true),
                            age));
        });
    }

    private static String key(YamlMap yaml) {
        String key = yaml.string("key");
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*")) {
            yaml.get("key")
                    .wrong("\"" + key + "\" is not a fact's key", "write subject, a point, name: deceased.insurance");
            return "none.none";
        }
        return key.isEmpty() ? "none.none" : key;
    }

    private static Fact.Age age(YamlMap yaml) {
        return new Fact.Age(yaml.string("born"), yaml.string("on"));
    }

    private static List<Fact.Option> options(YamlMap yaml, FactType type) {
        if (type != FactType.CHOICE) {
            return List.of();
        }
        var options = yaml.get("options")
                .list(item -> item.map(option ->
                        new Fact.Option(option.string("key"), option.text("label"), option.textOrNull("hint"))));
        var seen = new ArrayList<String>();
        for (var option : options) {
            if (seen.contains(option.key())) {
                yaml.at("options").wrong("\"" + option.key() + "\" stands there twice", null);
            }
            seen.add(option.key());
        }
        return options;
    }

    private static @Nullable String from(YamlMap yaml) {
        var from = yaml.find("from");
        from.map(YamlValue::string)
                .filter(word -> !List.of("register", "account").contains(word))
                .ifPresent(word -> from.get().unknown(word, "a source", List.of("register", "account")));
        return from.map(YamlValue::string).orElse(null);
    }

    private static int max(YamlMap yaml, FactType type) {
        int usual = type == FactType.TEXT ? LONGEST_TEXT : LARGEST_NUMBER;
        return type == FactType.TEXT || type == FactType.NUMBER
                ? yaml.find("max").map(YamlValue::number).orElse(usual)
                : 0;
    }

    private static Sourced<Screen> screen(YamlValue item) {
        return item.map(yaml -> new Sourced<>(
                yaml,
                new Screen(
                        yaml.string("key"),
                        yaml.get("order").number(),
                        yaml.text("title"),
                        yaml.find("ticks").map(YamlValue::flag).orElse(false))));
    }

    private static Sourced<Implication> implication(YamlValue item) {
        return item.map(yaml -> new Sourced<>(
                yaml,
                new Implication(yaml.get("if").expression(), yaml.get("then").expression(), yaml.string("law"))));
    }

    private static <T> List<T> values(List<Sourced<T>> sourced) {
        return sourced.stream().map(Sourced::value).toList();
    }
}
