package org.kaikaku.service.appointment.desk;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.yaml.YamlMap;
import org.kaikaku.platform.city.yaml.YamlValue;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBooks;

/** Reads {@code appointments.yaml}. */
final class DesksYaml {
    static final String PATH = "appointments.yaml";
    private static final String KEY = "[a-z][a-z0-9_]*";

    private DesksYaml() {}

    static Optional<List<Desk>> read(CityFiles files, Collection<CityFileProblem> problems) {
        var found = new ArrayList<CityFileProblem>();
        var desks = files.find(PATH)
                .flatMap(file ->
                        YamlMap.read(file, found, yaml -> yaml.get("desks").list(DesksYaml::desk)));
        problems.addAll(found);
        return found.isEmpty()
                ? desks.map(all -> all.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** Empty where its rules cannot be compiled, which is noted where they stand. */
    private static Optional<Desk> desk(YamlValue value) {
        return value.map(yaml -> {
            var key = key(yaml.get("key"));
            var name = yaml.text("name");
            var questions = yaml.list("questions", DesksYaml::question);
            var rules = new Rules(key, name, questions);
            var stops = rules.read(yaml, "stops", "say", Triage.STOP);
            var preparations = rules.read(yaml, "prepare", "do", Triage.PREPARE);
            var starts = yaml.get("starts").list(YamlValue::time);
            var length = Duration.ofMinutes(yaml.get("minutes").number(5, 480, "minutes"));
            inOrder(yaml.get("starts"), starts);
            return rules.compile()
                    .map(book -> new Desk(
                            key,
                            name,
                            yaml.text("about"),
                            yaml.text("place"),
                            yaml.string("division"),
                            yaml.get("seats").number(1, 50, "seats"),
                            length,
                            Duration.ofMinutes(yaml.get("clean-up").number(0, 240, "minutes")),
                            starts,
                            yaml.get("lead-days").number(0, 60, "open days"),
                            yaml.get("ahead-days").number(1, 366, "days"),
                            Duration.ofMinutes(yaml.get("hold-minutes").number(1, 60, "minutes")),
                            Duration.ofHours(yaml.get("change-hours").number(0, 336, "hours")),
                            Duration.ofHours(yaml.get("offer-hours").number(1, 168, "hours")),
                            yaml.stringOrNull("errand"),
                            yaml.list("bring", YamlValue::text),
                            questions,
                            stops,
                            preparations,
                            book));
        });
    }

    /** Of what no condition names, so that it may have a hyphen. */
    private static String ruleKey(YamlValue value) {
        var key = value.string();
        if (!key.matches(KEY + "(-[a-z0-9_]+)*")) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits, _ and -");
        }
        return key;
    }

    private static String key(YamlValue value) {
        var key = value.string();
        if (!key.matches(KEY)) {
            value.wrong("\"" + key + "\" is no key", "write small letters, digits and _");
        }
        return key;
    }

    private static Desk.Question question(YamlValue value) {
        return value.map(yaml -> new Desk.Question(key(yaml.get("key")), yaml.text("ask"), yaml.textOrNull("hint")));
    }

    private static void inOrder(YamlValue value, List<LocalTime> starts) {
        if (starts.isEmpty()) {
            value.wrong("no visit ever begins", null);
        }
        if (!starts.equals(starts.stream().distinct().sorted().toList())) {
            value.wrong("the times are not in order", "write each once, the earliest first");
        }
    }

    /** Conditions of one desk, in CEL over its own questions. */
    private record Rules(String desk, Text name, List<Desk.Question> questions, List<Rule> all) {
        Rules(String desk, Text name, List<Desk.Question> questions) {
            this(desk, name, questions, new ArrayList<>());
        }

        Map<String, Text> read(YamlMap yaml, String list, String words, String prefix) {
            var texts = new LinkedHashMap<String, Text>();
            var keys = new HashSet<String>();
            yaml.list(
                    list,
                    value -> value.map(one -> {
                        var key = ruleKey(one.get("key"));
                        if (!keys.add(key)) {
                            value.wrong("\"" + key + "\" stands here a second time", null);
                        }
                        one.find("when")
                                .ifPresentOrElse(
                                        when -> add(when, prefix + key),
                                        () -> all.add(new Rule(prefix + key, "true", null)));
                        texts.put(key, one.text(words));
                        return key;
                    }));
            return texts;
        }

        private void add(YamlValue when, String key) {
            var rule = new Rule(key, when.expression(), null);
            RuleBooks.check(Triage.dictionary(desk, name, questions), List.of(rule)).stream()
                    .filter(error -> error.stops())
                    .forEach(error -> when.wrong(error.problem(), error.suggestion()));
            all.add(rule);
        }

        Optional<org.kaikaku.platform.rules.RuleBook> compile() {
            var dictionary = Triage.dictionary(desk, name, questions);
            return RuleBooks.check(dictionary, all).stream().anyMatch(error -> error.stops())
                    ? Optional.empty()
                    : Optional.of(RuleBooks.compile(dictionary, all));
        }
    }
}
