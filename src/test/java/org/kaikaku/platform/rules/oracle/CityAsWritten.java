package org.kaikaku.platform.rules.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.Implication;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.Screen;
import org.kaikaku.platform.rules.Subject;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The real city's facts and rules, read without the product's reader. */
public record CityAsWritten(FactDictionary dictionary, List<Procedure> procedures) {

    /** @param gets somebody who narrowly gets it: fact key → value */
    public record Procedure(Rule rule, List<String> events, Map<String, Object> gets, Map<String, Object> not) {}

    public static CityAsWritten mirai() {
        var folder = Path.of("city", "mirai");
        var subjects = new ArrayList<Subject>();
        var facts = new ArrayList<Fact>();
        var screens = new ArrayList<Screen>();
        var implications = new ArrayList<Implication>();
        files(folder.resolve("facts")).map(Node::read).forEach(file -> {
            file.each("subjects").forEach(node -> subjects.add(subject(node)));
            file.each("facts").forEach(node -> facts.add(fact(node)));
            file.each("screens").forEach(node -> screens.add(screen(node)));
            file.each("implications").forEach(node -> implications.add(implication(node)));
        });
        var procedures = files(folder.resolve("procedures"))
                .map(Node::read)
                .map(CityAsWritten::procedure)
                .toList();
        return new CityAsWritten(FactDictionary.of(subjects, facts, screens, implications), procedures);
    }

    public List<Rule> rules() {
        return procedures.stream().map(Procedure::rule).toList();
    }

    public List<String> events() {
        return procedures.stream()
                .flatMap(procedure -> procedure.events().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Procedure> of(String event) {
        return procedures.stream()
                .filter(procedure -> procedure.events().contains(event))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Subject subject(Node node) {
        return new Subject(node.text("key"), node.words("label"), node.text("repeats"));
    }

    private static Fact fact(Node node) {
        var type = FactType.valueOf(node.text("type").toUpperCase());
        var options = node.each("options")
                .map(option -> new Fact.Option(option.text("key"), option.words("label"), null))
                .toList();
        var age = node.get("age") == null
                ? null
                : new Fact.Age(node.child("age").text("born"), node.child("age").text("on"));
        return new Fact(
                node.text("key"),
                type,
                node.words("label"),
                node.words("ask"),
                null,
                null,
                options,
                node.text("screen"),
                node.text("from"),
                false,
                false,
                node.get("max") == null ? 200 : (Integer) node.get("max"),
                !Boolean.FALSE.equals(node.get("unknown")),
                false,
                age,
                null);
    }

    private static Screen screen(Node node) {
        return new Screen(
                node.text("key"),
                (Integer) node.get("order"),
                node.words("title"),
                Boolean.TRUE.equals(node.get("ticks")));
    }

    private static Implication implication(Node node) {
        return new Implication(node.text("if"), node.text("then"), node.text("law"));
    }

    private static Procedure procedure(Node node) {
        return new Procedure(
                new Rule(node.text("key"), node.text("when"), node.text("per")),
                ((List<?>) node.get("event")).stream().map(String::valueOf).toList(),
                node.child("examples").values("gets"),
                node.child("examples").values("not"));
    }

    private record Node(Map<?, ?> map) {
        static Node read(Path file) {
            try {
                var load = new Load(
                        LoadSettings.builder().setLabel(file.toString()).build());
                return new Node((Map<?, ?>) load.loadFromString(Files.readString(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        Object get(String key) {
            return map.get(key);
        }

        Node child(String key) {
            return new Node((Map<?, ?>) map.get(key));
        }

        String text(String key) {
            return map.get(key) == null ? null : String.valueOf(map.get(key));
        }

        Text words(String key) {
            return map.get(key) == null
                    ? null
                    : new Text(
                            child(key).text("ja"),
                            child(key).text("easy"),
                            child(key).text("en"));
        }

        Stream<Node> each(String key) {
            return map.get(key) == null
                    ? Stream.of()
                    : ((List<?>) map.get(key)).stream().map(one -> new Node((Map<?, ?>) one));
        }

        Map<String, Object> values(String key) {
            var values = new LinkedHashMap<String, Object>();
            if (map.get(key) instanceof Map<?, ?> given) {
                given.forEach((fact, value) -> values.put(String.valueOf(fact), value));
            }
            return values;
        }
    }
}
