package org.kaikaku.platform.rules.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.FactDictionary;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.expression.Condition;
import org.kaikaku.platform.rules.expression.Domain;
import org.kaikaku.platform.rules.expression.Formula;
import org.kaikaku.platform.rules.expression.Meaning;

/**
 * Rules and implications for a given number of each repeated subject: every fact of each of them is a numbered variable. Where the
 * number is not known, one subject with index 0 stands for all.
 */
final class Scene {
    static final int UNCOUNTED = -1;

    /** @param count the variable of the number of subjects that this one stands for; {@link #UNCOUNTED} where it is just itself */
    record Case(Rule.Ref ref, Program program, int count) {}

    final List<FactRef> facts = new ArrayList<>();
    final List<Domain> domains = new ArrayList<>();
    final List<Program> implications = new ArrayList<>();
    final Map<String, List<Case>> cases = new LinkedHashMap<>();

    /** For each variable the implications that speak of it. */
    final int[][] touching;

    final int longest;

    private final FactDictionary dictionary;
    private final Meaning meaning;
    private final Map<FactRef, Integer> variables = new HashMap<>();

    /** @param counts of each repeated subject whose number is known */
    Scene(FactDictionary dictionary, Meaning meaning, Map<String, Integer> counts) {
        this.dictionary = dictionary;
        this.meaning = meaning;
        for (var implication : meaning.implications()) {
            indices(implication, counts).forEach(index -> implications.add(program(implication, index)));
        }
        for (var rule : meaning.rules()) {
            cases.put(
                    rule.key(),
                    indices(rule, counts)
                            .mapToObj(index ->
                                    new Case(new Rule.Ref(rule.key(), index), program(rule, index), count(rule, index)))
                            .toList());
        }
        var found = Stream.generate(() -> new ArrayList<Integer>())
                .limit(facts.size())
                .toList();
        for (int at = 0; at < implications.size(); at++) {
            for (int variable : implications.get(at).variables) {
                found.get(variable).add(at);
            }
        }
        touching = found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        longest = Stream.concat(
                        implications.stream(),
                        cases.values().stream().flatMap(List::stream).map(Case::program))
                .mapToInt(program -> program.steps.length)
                .max()
                .orElse(0);
    }

    private static IntStream indices(Condition condition, Map<String, Integer> counts) {
        var count = condition.per() == null ? null : counts.get(condition.per());
        return count == null ? IntStream.of(0) : IntStream.rangeClosed(1, count);
    }

    private Program program(Condition condition, int index) {
        Formula formula = index == 0 ? condition.uncounted() : condition.formula();
        return Program.of(formula, fact -> variable(ref(fact, condition.per(), index)));
    }

    private int count(Condition rule, int index) {
        if (rule.per() == null || index > 0) {
            return UNCOUNTED;
        }
        return dictionary
                .count(rule.per())
                .map(count -> variable(FactRef.of(count.key())))
                .orElse(UNCOUNTED);
    }

    private FactRef ref(String fact, @Nullable String per, int index) {
        return new FactRef(fact, FactRef.of(fact).subject().equals(per) ? index : 0);
    }

    private int variable(FactRef ref) {
        return variables.computeIfAbsent(ref, _ -> {
            facts.add(ref);
            var domain = meaning.domains().get(ref.fact());
            if (domain == null) {
                throw new IllegalStateException("no domain for " + ref);
            }
            domains.add(domain);
            return facts.size() - 1;
        });
    }

    /** Whether it stands for several subjects whose number is not known, so that it cannot be asked. */
    boolean standsForSeveral(int variable) {
        var ref = facts.get(variable);
        return ref.index() == 0 && dictionary.count(ref.subject()).isPresent();
    }
}
