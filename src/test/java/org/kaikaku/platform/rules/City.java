package org.kaikaku.platform.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** Writes small dictionaries and rules for tests. Subjects come into being with their first fact. */
final class City {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Implication> implications = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    City repeated(String subject, String count) {
        subjects.put(subject, new Subject(subject, Text.same(subject), count));
        return this;
    }

    City yesno(String... keys) {
        Stream.of(keys).forEach(key -> fact(key, FactType.YESNO, 0, null));
        return this;
    }

    City choice(String key, String... options) {
        return fact(key, FactType.CHOICE, 0, null, options);
    }

    City number(String key, int max) {
        return fact(key, FactType.NUMBER, max, null);
    }

    City date(String... keys) {
        Stream.of(keys).forEach(key -> fact(key, FactType.DATE, 0, null));
        return this;
    }

    City text(String key) {
        return fact(key, FactType.TEXT, 10, null);
    }

    City age(String key, String born, String on) {
        return fact(key, FactType.DERIVED, 0, new Fact.Age(born, on));
    }

    private City fact(String key, FactType type, int max, Fact.@Nullable Age age, String... options) {
        var label = Text.same(key);
        var subject = FactRef.of(key).subject();
        subjects.putIfAbsent(subject, new Subject(subject, label, null));
        var list = Stream.of(options)
                .map(option -> new Fact.Option(option, label, null))
                .toList();
        facts.add(new Fact(
                key, type, label, label, null, null, list, null, null, false, false, max, true, false, age, null));
        return this;
    }

    City implies(String when, String then) {
        implications.add(new Implication(when, then, "test"));
        return this;
    }

    City rule(String key, String when) {
        rules.add(new Rule(key, when, null));
        return this;
    }

    City rulePer(String subject, String key, String when) {
        rules.add(new Rule(key, when, subject));
        return this;
    }

    FactDictionary dictionary() {
        return FactDictionary.of(List.copyOf(subjects.values()), facts, List.of(), implications);
    }

    List<Rule> rules() {
        return rules;
    }

    RuleBook book() {
        return RuleBooks.compile(dictionary(), rules);
    }

    List<RuleError> complaints() {
        return RuleBooks.check(dictionary(), rules);
    }

    Set<String> keys() {
        return new java.util.LinkedHashSet<>(rules.stream().map(Rule::key).toList());
    }

    /** @param known fact and value in turns; {@code null} for "I don't know" */
    RuleBook.Findings find(@Nullable Object... known) {
        return book().find(answers(known), keys(), TODAY);
    }

    static Map<FactRef, Answer> answers(@Nullable Object... known) {
        Map<FactRef, Answer> answers = new LinkedHashMap<>();
        for (int at = 0; at < known.length; at += 2) {
            var value = known[at + 1];
            answers.put(
                    FactRef.parse(String.valueOf(known[at])),
                    value == null ? new Answer.Unknown() : new Answer.Known(value));
        }
        return answers;
    }
}
