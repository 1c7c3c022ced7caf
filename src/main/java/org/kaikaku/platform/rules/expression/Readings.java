package org.kaikaku.platform.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.Implication;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleError;
import org.kaikaku.platform.rules.RuleError.Place;

/** Reads rules and implications and sees of which repeated subject they speak. */
final class Readings {
    private final Vocabulary vocabulary;
    private final Reader reader;
    private final List<RuleError> errors;

    Readings(FactDictionary dictionary, List<RuleError> errors) {
        this.vocabulary = new Vocabulary(dictionary);
        this.reader = new Reader(dictionary);
        this.errors = errors;
    }

    Optional<Reading> rule(Rule rule) {
        var problems = new Problems(new Place.OfRule(rule.key()), rule.when(), errors);
        if (rule.per() != null && !vocabulary.repeated(rule.per())) {
            problems.add(
                    "There is no repeated subject " + rule.per(),
                    Nearest.to(rule.per(), vocabulary.dictionary().subjects().keySet()));
            return Optional.empty();
        }
        var parts = parts(problems);
        for (var subject : repeated(parts)) {
            if (!subject.equals(rule.per())) {
                problems.add("It speaks of one %s, of whom there may be several".formatted(subject), "per: " + subject);
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(rule.key(), problems.place(), rule.per(), parts));
    }

    Optional<Reading> implication(int index, Implication implication) {
        var place = new Place.OfImplication(index);
        var when = parts(new Problems(place, implication.when(), errors));
        var then = parts(new Problems(place, implication.then(), errors));
        if (when.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        var parts = List.of(when.getFirst(), then.getFirst());
        var subjects = repeated(parts);
        if (subjects.size() > 1) {
            new Problems(place, implication.when(), errors)
                    .add("It speaks of several repeated subjects: " + String.join(", ", subjects));
            return Optional.empty();
        }
        var per = subjects.isEmpty() ? null : subjects.iterator().next();
        return Optional.of(new Reading("implication " + index, place, per, parts));
    }

    private List<Reading.Part> parts(Problems problems) {
        return reader.read(problems.expression(), problems).stream()
                .map(sentence -> new Reading.Part(sentence, problems.expression()))
                .toList();
    }

    private TreeSet<String> repeated(List<Reading.Part> parts) {
        var subjects = new TreeSet<String>();
        for (var part : parts) {
            for (var name : new ArrayList<>(part.sentence().facts())) {
                var fact = vocabulary.fact(name);
                if (fact != null && vocabulary.repeated(fact.subject())) {
                    subjects.add(fact.subject());
                }
            }
        }
        return subjects;
    }
}
