package org.kaikaku.service.procedure.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactFormat;
import org.kaikaku.platform.rules.FactType;

/** Reads one fact of {@code facts/*.yaml}. */
final class FactFile {
    static final String TELLS_WHERE = "tells-where";
    private static final int LONGEST_TEXT = 200;
    private static final int LARGEST_NUMBER = 999;
    private static final List<String> SOURCES = List.of("register");

    private FactFile() {}

    static Sourced<Fact> fact(YamlValue item) {
        return item.map(yaml -> {
            var type = yaml.get("type").choice(FactType.class);
            boolean asked = type != FactType.DERIVED;
            only(yaml, "age", !asked, "a derived fact has an age");
            only(yaml, "ask", asked, "a derived fact is never asked");
            only(yaml, "screen", asked, "a derived fact is never asked");
            return new Sourced<>(
                    yaml,
                    new Fact(
                            key(yaml),
                            type,
                            yaml.text("label"),
                            asked ? yaml.text("ask") : null,
                            yaml.textOrNull("why"),
                            yaml.textOrNull("hint"),
                            options(yaml, type),
                            asked ? yaml.string("screen") : null,
                            from(yaml),
                            yaml.find("sensitive").map(YamlValue::flag).orElse(false),
                            yaml.find(TELLS_WHERE).map(YamlValue::flag).orElse(false),
                            max(yaml, type),
                            yaml.find("unknown").map(YamlValue::flag).orElse(true),
                            yaml.find("past").map(YamlValue::flag).orElse(false),
                            asked ? null : yaml.get("age").map(FactFile::age),
                            format(yaml, type)));
        });
    }

    private static void only(YamlMap yaml, String key, boolean allowed, String because) {
        yaml.find(key).filter(_ -> !allowed).ifPresent(value -> value.wrong(because, "leave it out"));
    }

    private static String key(YamlMap yaml) {
        String key = yaml.string("key");
        if (key.matches("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*")) {
            return key;
        }
        if (!key.isEmpty()) {
            yaml.get("key")
                    .wrong("\"" + key + "\" is not a fact's key", "write subject, a point, name: deceased.insurance");
        }
        return "none.none";
    }

    private static Fact.Age age(YamlMap yaml) {
        return new Fact.Age(yaml.string("born"), yaml.string("on"));
    }

    private static List<Fact.Option> options(YamlMap yaml, FactType type) {
        only(yaml, "options", type == FactType.CHOICE, "only a choice has options");
        if (type != FactType.CHOICE) {
            return List.of();
        }
        var seen = new HashSet<String>();
        return yaml.get("options")
                .list(item -> item.map(option -> {
                    String key = option.string("key");
                    if (!seen.add(key)) {
                        option.get("key").wrong("\"" + key + "\" stands there twice", null);
                    }
                    return new Fact.Option(
                            key,
                            option.text("label"),
                            option.textOrNull("hint"),
                            option.list("said-as", YamlValue::string));
                }));
    }

    private static @Nullable String from(YamlMap yaml) {
        Optional<YamlValue> from = yaml.find("from");
        from.ifPresent(value -> {
            if (value.scalar() instanceof String word && !SOURCES.contains(word)) {
                value.unknown(word, "a source", SOURCES);
            }
        });
        return from.map(YamlValue::string).orElse(null);
    }

    private static @Nullable FactFormat format(YamlMap yaml, FactType type) {
        only(yaml, "format", type == FactType.TEXT, "only a text has a format");
        return yaml.find("format").map(value -> value.choice(FactFormat.class)).orElse(null);
    }

    private static int max(YamlMap yaml, FactType type) {
        boolean text = type == FactType.TEXT;
        only(yaml, "max", text || type == FactType.NUMBER, "only a text and a number have a largest");
        return yaml.find("max").map(YamlValue::number).orElse(text ? LONGEST_TEXT : LARGEST_NUMBER);
    }
}
