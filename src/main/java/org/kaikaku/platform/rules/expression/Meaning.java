package org.kaikaku.platform.rules.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaikaku.platform.rules.BrokenRules;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleError;

/**
 * What rules and implications mean, over facts with finitely many values.
 *
 * @param domains of the facts that can decide something, by key
 */
public record Meaning(Map<String, Domain> domains, List<Condition> rules, List<Condition> implications) {

    /** @throws BrokenRules with everything that is wrong */
    public static Meaning of(FactDictionary dictionary, List<Rule> rules) {
        List<RuleError> errors = new ArrayList<>(new DictionaryCheck(dictionary).errors());
        stopAt(errors);
        var readings = new Readings(dictionary, errors);
        var readRules =
                rules.stream().flatMap(rule -> readings.rule(rule).stream()).toList();
        var readImplications = Stream.iterate(
                        0, at -> at < dictionary.implications().size(), at -> at + 1)
                .flatMap(
                        at -> readings.implication(at, dictionary.implications().get(at)).stream())
                .toList();
        stopAt(errors);

        var domains = domains(dictionary, Stream.concat(readRules.stream(), readImplications.stream()));
        domains.forEach((key, domain) -> {
            if (domain.parts().size() > Domain.MOST_CELLS) {
                var place = new RuleError.Place.OfFact(key);
                new Problems(place, "", errors).add("It is compared with more different values than can be searched");
            }
        });
        stopAt(errors);

        var translation = new Translation(domains);
        var ruleConditions = readRules.stream()
                .map(reading -> reading.rule(translation, dictionary, domains, errors))
                .toList();
        var implicationConditions = readImplications.stream()
                .map(reading -> reading.implication(translation, dictionary, domains, errors))
                .toList();
        stopAt(errors);
        return new Meaning(domains, ruleConditions, implicationConditions).coarsened();
    }

    private static void stopAt(List<RuleError> errors) {
        if (!errors.isEmpty()) {
            throw new BrokenRules(errors);
        }
    }

    private static Map<String, Domain> domains(FactDictionary dictionary, Stream<Reading> readings) {
        Map<String, NavigableSet<Long>> compared = new HashMap<>();
        readings.flatMap(reading -> reading.sentences().stream())
                .forEach(sentence -> sentence.comparedNumbers((fact, number) ->
                        compared.computeIfAbsent(fact, _ -> new TreeSet<>()).add(number)));
        // Whether there is one at all decides whether anything is asked about it.
        dictionary.subjects().values().stream()
                .flatMap(subject -> Stream.ofNullable(subject.repeats()))
                .forEach(count ->
                        compared.computeIfAbsent(count, _ -> new TreeSet<>()).add(1L));
        Map<String, Domain> domains = new LinkedHashMap<>();
        for (Fact fact : dictionary.facts().values()) {
            if (Vocabulary.decides(fact)) {
                domains.put(fact.key(), Domain.of(fact, compared.getOrDefault(fact.key(), new TreeSet<>())));
            }
        }
        return domains;
    }

    /** Fewer values to search: those that no expression tells apart become one. */
    private Meaning coarsened() {
        Map<String, List<Long>> sets = new HashMap<>();
        Stream.concat(rules.stream(), implications.stream())
                .flatMap(condition -> Stream.of(condition.formula(), condition.uncounted()))
                .flatMap(Formula::literals)
                .forEach(in ->
                        sets.computeIfAbsent(in.fact(), _ -> new ArrayList<>()).add(in.values()));
        Map<String, Domain> coarse = new LinkedHashMap<>();
        domains.forEach((key, domain) -> coarse.put(key, domain.coarsened(sets.getOrDefault(key, List.of()))));
        return new Meaning(coarse, map(rules, coarse), map(implications, coarse));
    }

    private static List<Condition> map(List<Condition> conditions, Map<String, Domain> coarse) {
        return conditions.stream()
                .map(condition -> condition.map(
                        in -> Objects.requireNonNull(coarse.get(in.fact())).project(in)))
                .toList();
    }
}
