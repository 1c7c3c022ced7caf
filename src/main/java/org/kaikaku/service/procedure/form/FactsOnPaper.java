package org.kaikaku.service.procedure.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Age;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Subject;
import org.kaikaku.service.procedure.interview.FactWords;

/** Facts as they stand on paper, with the ages that follow from them. */
record FactsOnPaper(FactWords words) {
    /** No more lines than that, however many somebody typed. */
    private static final int MOST = 99;

    /** @param index of whom it speaks among several; 0 for none of them */
    Map<String, FormValue> of(FactDictionary dictionary, Map<FactRef, Answer> facts, int index, LocalDate today) {
        var values = new LinkedHashMap<String, FormValue>();
        facts.forEach((ref, answer) -> {
            var fact = dictionary.facts().get(ref.fact());
            if (fact != null
                    && answer instanceof Answer.Known(var value)
                    && (ref.index() == 0 || ref.index() == index)) {
                values.put(fact.key(), value(fact, value));
            }
        });
        for (var fact : dictionary.facts().values()) {
            var years = years(fact.age(), facts, index, today);
            if (years != null) {
                values.put(fact.key(), FormValue.of(years.toString()));
            }
        }
        return values;
    }

    /** For each subject of which there are several, what is known of each of them, and nothing else. */
    Map<String, List<Map<String, FormValue>>> rows(
            FactDictionary dictionary, Map<FactRef, Answer> facts, LocalDate today) {
        var rows = new HashMap<String, List<Map<String, FormValue>>>();
        for (var subject : dictionary.subjects().values()) {
            if (subject.repeats() != null) {
                rows.put(
                        subject.key(),
                        IntStream.rangeClosed(1, count(subject, subject.repeats(), facts))
                                .mapToObj(index -> row(dictionary, facts, subject.key(), index, today))
                                .toList());
            }
        }
        return rows;
    }

    private Map<String, FormValue> row(
            FactDictionary dictionary, Map<FactRef, Answer> facts, String subject, int index, LocalDate today) {
        var row = of(dictionary, facts, index, today);
        row.keySet().removeIf(key -> !key.startsWith(subject + "."));
        return row;
    }

    /** As many as somebody said; where nobody did, as many as something is known of. */
    private static int count(Subject subject, String repeats, Map<FactRef, Answer> facts) {
        int known = facts.keySet().stream()
                .filter(ref -> ref.subject().equals(subject.key()))
                .mapToInt(FactRef::index)
                .max()
                .orElse(0);
        return facts.get(FactRef.of(repeats)) instanceof Answer.Known(Integer said) ? Math.min(said, MOST) : known;
    }

    private static @Nullable Integer years(
            Fact.@Nullable Age age, Map<FactRef, Answer> facts, int index, LocalDate today) {
        if (age == null) {
            return null;
        }
        var born = date(facts, age.born(), index);
        var on = age.onToday() ? today : date(facts, age.on(), index);
        return born == null || on == null ? null : Integer.valueOf(Age.at(born, on));
    }

    private static @Nullable LocalDate date(Map<FactRef, Answer> facts, String key, int index) {
        for (int at : new int[] {index, 0}) {
            if (facts.get(new FactRef(key, at)) instanceof Answer.Known(LocalDate date)) {
                return date;
            }
        }
        return null;
    }

    private FormValue value(Fact fact, Object value) {
        var truths = switch (value) {
            case Boolean yes -> Set.of(yes ? "yes" : "no");
            case String option when !fact.options().isEmpty() -> Set.of(option);
            default -> Set.<String>of();
        };
        return new FormValue(words.of(fact, value).ja(), truths);
    }
}
