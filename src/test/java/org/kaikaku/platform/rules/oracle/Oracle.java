package org.kaikaku.platform.rules.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;

/**
 * Says what a rule book must say, by trying everything: slow, and simple enough to be believed. Shares only the words of the
 * dictionary with the engine. The number of each repeated subject must be known; ages are facts like any other.
 */
public final class Oracle {
    private final FactDictionary dictionary;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final List<Condition> implications;
    private final Values values;

    public Oracle(FactDictionary dictionary, List<Rule> rules) {
        this.dictionary = dictionary;
        rules.forEach(rule -> {
            this.rules.put(rule.key(), rule);
            conditions.put(rule.key(), Condition.of(rule.when(), dictionary));
        });
        implications = dictionary.implications().stream()
                .map(implication ->
                        Condition.of("!(%s) || (%s)".formatted(implication.when(), implication.then()), dictionary))
                .toList();
        values = new Values(
                dictionary,
                Stream.concat(implications.stream(), conditions.values().stream())
                        .map(Condition::expression)
                        .toList());
    }

    /** Each rule of interest, for each subject that it is asked for. */
    public List<Rule.Ref> refs(Set<String> keys, Function<String, Integer> counts) {
        return keys.stream()
                .map(rules::get)
                .flatMap(rule -> rule.per() == null
                        ? Stream.of(new Rule.Ref(rule.key(), 0))
                        : IntStream.rangeClosed(
                                        1,
                                        counts.apply(dictionary
                                                .subjects()
                                                .get(rule.per())
                                                .repeats()))
                                .mapToObj(index -> new Rule.Ref(rule.key(), index)))
                .toList();
    }

    public Judgement judge(Rule.Ref ref, Map<FactRef, Answer> known) {
        var condition = conditions.get(ref.rule()).of(ref.index());
        var possible = possible(condition.facts(), known);
        return Judgement.of(possible, condition, askable(possible.facts(), known));
    }

    /** Whether the rule holds for somebody of whom everything is known. */
    public boolean holds(Rule.Ref ref, Map<FactRef, Object> family) {
        return conditions.get(ref.rule()).of(ref.index()).holds(family);
    }

    /** The fact's only possible value, where it has just one. */
    public Optional<Object> follows(FactRef fact, Map<FactRef, Answer> known) {
        var possible = possible(List.of(fact), known);
        int at = possible.facts().indexOf(fact);
        var left = possible.rows().stream().map(row -> row[at]).distinct().toList();
        return left.size() == 1
                        && values.single(fact.fact(), possible.values().get(at).get(left.getFirst()))
                ? Optional.of(possible.values().get(at).get(left.getFirst()))
                : Optional.empty();
    }

    /** Somebody who agrees with what is known; empty where nobody can. */
    public Optional<Map<FactRef, Object>> family(Map<FactRef, Answer> known, Random random) {
        return family(known, (_, values) -> {
            var shuffled = new ArrayList<>(values);
            Collections.shuffle(shuffled, random);
            return shuffled;
        });
    }

    /** @param preference the values that a fact can have, the likeliest first */
    public Optional<Map<FactRef, Object>> family(
            Map<FactRef, Answer> known, BiFunction<FactRef, List<Object>, List<Object>> preference) {
        var family = new LinkedHashMap<FactRef, Object>();
        var claims = claims(known);
        for (var fact : facts(known)) {
            if (!family.containsKey(fact)) {
                var linked = knownFirst(linked(List.of(fact), claims), known);
                var left = left(linked, known);
                left.replaceAll(preference);
                var found = Possible.first(left, among(linked, claims));
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                family.putAll(found.get());
            }
        }
        return Optional.of(family);
    }

    private static Set<FactRef> knownFirst(Set<FactRef> facts, Map<FactRef, Answer> known) {
        var sorted = new LinkedHashSet<>(facts);
        sorted.retainAll(known.keySet());
        sorted.addAll(facts);
        return sorted;
    }

    /** Every fact that can stand in a rule, of each subject. */
    public Set<FactRef> facts(Map<FactRef, Answer> known) {
        var facts = new LinkedHashSet<FactRef>();
        for (var fact : dictionary.facts().keySet()) {
            if (values.has(fact)) {
                var count = Condition.repeats(fact, dictionary);
                instances(count == null ? List.of() : List.of(count), known)
                        .forEach(index -> facts.add(new FactRef(fact, index)));
            }
        }
        return facts;
    }

    /** Any value that the fact can have, for all that is known of others. */
    public Object anything(FactRef fact, Random random) {
        var any = values.of(fact.fact());
        return any.get(random.nextInt(any.size()));
    }

    private Possible possible(List<FactRef> facts, Map<FactRef, Answer> known) {
        var claims = claims(known);
        var linked = linked(facts, claims);
        return Possible.of(left(linked, known), among(linked, claims));
    }

    /** With all that implications connect with these facts. */
    Set<FactRef> linked(List<FactRef> facts, Map<FactRef, Answer> known) {
        return linked(facts, claims(known));
    }

    private static Set<FactRef> linked(List<FactRef> facts, List<Possible.Claim> claims) {
        var linked = new LinkedHashSet<>(facts);
        while (claims.stream()
                .anyMatch(
                        claim -> claim.facts().stream().anyMatch(linked::contains) && linked.addAll(claim.facts()))) {}
        return linked;
    }

    private static List<Possible.Claim> among(Set<FactRef> facts, List<Possible.Claim> claims) {
        return claims.stream().filter(claim -> facts.containsAll(claim.facts())).toList();
    }

    private List<Possible.Claim> claims(Map<FactRef, Answer> known) {
        var claims = new ArrayList<Possible.Claim>();
        implications.forEach(implication ->
                instances(implication.counts(), known).forEach(index -> claims.add(implication.of(index))));
        return claims;
    }

    private static IntStream instances(List<String> counts, Map<FactRef, Answer> known) {
        return switch (counts.size()) {
            case 0 -> IntStream.of(0);
            case 1 -> IntStream.rangeClosed(1, count(counts.getFirst(), known));
            default -> throw new IllegalArgumentException("two repeated subjects: " + counts);
        };
    }

    /** While nobody has said how many there are, none of them matters to anything else. */
    private static int count(String fact, Map<FactRef, Answer> known) {
        return known.get(FactRef.of(fact)) instanceof Answer.Known(Integer number) ? number : 0;
    }

    private Map<FactRef, List<Object>> left(Set<FactRef> facts, Map<FactRef, Answer> known) {
        var left = new LinkedHashMap<FactRef, List<Object>>();
        facts.forEach(fact -> left.put(
                fact, known.get(fact) instanceof Answer.Known(Object value) ? List.of(value) : values.of(fact.fact())));
        return left;
    }

    private Set<FactRef> askable(List<FactRef> facts, Map<FactRef, Answer> known) {
        var askable = new LinkedHashSet<>(facts);
        askable.removeIf(fact -> known.containsKey(fact)
                || dates(fact).stream().anyMatch(date -> known.get(date) instanceof Answer.Unknown));
        return askable;
    }

    /** What is asked in the fact's place: its dates for an age, else itself. */
    public List<FactRef> asked(FactRef fact) {
        return dates(fact).isEmpty() ? List.of(fact) : dates(fact);
    }

    private List<FactRef> dates(FactRef fact) {
        var age = dictionary.facts().get(fact.fact()).age();
        return age == null
                ? List.of()
                : Stream.of(age.born(), age.on())
                        .filter(date -> !date.equals("today"))
                        .map(date -> new FactRef(date, Condition.repeats(date, dictionary) == null ? 0 : fact.index()))
                        .toList();
    }
}
