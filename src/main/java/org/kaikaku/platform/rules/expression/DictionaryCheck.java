package org.kaikaku.platform.rules.expression;

import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.RuleError;
import org.kaikaku.platform.rules.RuleError.Place;
import org.kaikaku.platform.rules.Subject;

/** Whether the dictionary's facts can be reasoned about at all. */
final class DictionaryCheck {
    private final Vocabulary vocabulary;
    private final List<RuleError> errors = new ArrayList<>();

    DictionaryCheck(FactDictionary dictionary) {
        this.vocabulary = new Vocabulary(dictionary);
    }

    List<RuleError> errors() {
        vocabulary.dictionary().subjects().values().forEach(this::subject);
        vocabulary.dictionary().facts().values().forEach(this::fact);
        return errors;
    }

    private void subject(Subject subject) {
        if (subject.repeats() == null) {
            return;
        }
        var problems = new Problems(new Place.OfSubject(subject.key()), "", errors);
        var count = vocabulary.fact(subject.repeats());
        if (count == null) {
            problems.add("There is no fact " + subject.repeats(), vocabulary.nearest(subject.repeats()));
        } else if (count.type() != FactType.NUMBER) {
            problems.add("How many there are must be a number, but %s is not".formatted(count.key()));
        } else if (vocabulary.repeated(count.subject())) {
            problems.add("How many there are must not itself be asked several times: " + count.key());
        }
    }

    private void fact(Fact fact) {
        var problems = new Problems(new Place.OfFact(fact.key()), "", errors);
        if (!vocabulary.dictionary().subjects().containsKey(fact.subject())) {
            problems.add(
                    "There is no subject " + fact.subject(),
                    Nearest.to(
                            fact.subject(), vocabulary.dictionary().subjects().keySet()));
        }
        switch (fact.type()) {
            case CHOICE -> choice(fact, problems);
            case NUMBER -> {
                if (fact.max() < 1) {
                    problems.add("A number needs a largest value", "max: 20");
                }
            }
            case DERIVED -> derived(fact, problems);
            case YESNO, DATE, TEXT -> {}
        }
    }

    private void choice(Fact fact, Problems problems) {
        var options = Vocabulary.options(fact);
        if (options.isEmpty() || options.size() > Domain.MOST_CELLS) {
            problems.add("A choice needs 1 to %d options".formatted(Domain.MOST_CELLS));
        }
        if (options.stream().distinct().count() != options.size()) {
            problems.add("An option stands twice");
        }
    }

    private void derived(Fact fact, Problems problems) {
        if (fact.age() == null) {
            problems.add("A derived fact needs to say between which dates", "age: {born: …, on: today}");
            return;
        }
        date(fact, fact.age().born(), problems);
        if (!fact.age().onToday()) {
            date(fact, fact.age().on(), problems);
        }
    }

    private void date(Fact derived, String key, Problems problems) {
        var date = vocabulary.fact(key);
        if (date == null || date.type() != FactType.DATE) {
            var dates = vocabulary.dictionary().facts().values().stream()
                    .filter(fact -> fact.type() == FactType.DATE)
                    .map(Fact::key)
                    .toList();
            problems.add("There is no date " + key, Nearest.to(key, dates));
        } else if (vocabulary.repeated(date.subject()) && !date.subject().equals(derived.subject())) {
            problems.add("%s is the date of one %s, of whom there may be several".formatted(key, date.subject()));
        }
    }
}
