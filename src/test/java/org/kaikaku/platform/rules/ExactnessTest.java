package org.kaikaku.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaikaku.platform.rules.RuleBook.Verdict;

/** Random small rule books, compared with every set of facts (those that are true) that there can be. */
class ExactnessTest {
    private static final List<String> FACTS = List.of("x.a", "x.b", "x.c", "x.d", "x.e");

    /** A text for the rule book, and what it means. */
    private record Expression(String text, Predicate<Set<String>> meaning) {
        static Expression random(Random random, int depth) {
            if (depth == 0 || random.nextInt(4) == 0) {
                var fact = FACTS.get(random.nextInt(FACTS.size()));
                return random.nextBoolean()
                        ? new Expression(fact, facts -> facts.contains(fact))
                        : new Expression("!" + fact, facts -> !facts.contains(fact));
            }
            var one = random(random, depth - 1);
            var other = random(random, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 ->
                    new Expression(
                            "(" + one.text + " && " + other.text + ")",
                            facts -> one.meaning.test(facts) && other.meaning.test(facts));
                case 1 ->
                    new Expression(
                            "(" + one.text + " || " + other.text + ")",
                            facts -> one.meaning.test(facts) || other.meaning.test(facts));
                default ->
                    new Expression(
                            "((" + one.text + ") == (" + other.text + "))",
                            facts -> one.meaning.test(facts) == other.meaning.test(facts));
            };
        }
    }

    static List<Integer> seeds() {
        return java.util.stream.IntStream.range(0, 150).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agrees_with_every_set_of_facts(int seed) {
        var random = new Random(seed);
        var rule = Expression.random(random, 3);
        var city = new City().yesno(FACTS.toArray(String[]::new)).rule("rule", rule.text);
        List<Predicate<Set<String>>> allowed = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            var when = Expression.random(random, 1);
            var then = Expression.random(random, 1);
            city.implies(when.text, then.text);
            allowed.add(facts -> !when.meaning.test(facts) || then.meaning.test(facts));
        }
        var sets = everySet().stream()
                .filter(facts -> allowed.stream().allMatch(each -> each.test(facts)))
                .toList();
        if (sets.isEmpty()) {
            assertThat(city.complaints()).anyMatch(RuleError::stops);
            return;
        }
        var book = city.book();
        var truth = sets.get(random.nextInt(sets.size()));
        for (int round = 0; round < 12; round++) {
            Map<FactRef, Answer> known = new LinkedHashMap<>();
            for (var fact : FACTS) {
                switch (random.nextInt(4)) {
                    case 0 -> known.put(FactRef.of(fact), new Answer.Known(truth.contains(fact)));
                    case 1 -> known.put(FactRef.of(fact), new Answer.Unknown());
                    default -> {}
                }
            }
            compare(book.find(known, Set.of("rule"), City.TODAY), sets, known, rule);
        }
    }

    private static void compare(
            RuleBook.Findings findings, List<Set<String>> allowed, Map<FactRef, Answer> known, Expression rule) {
        var left = allowed.stream().filter(facts -> agrees(facts, known)).toList();
        var verdict = findings.verdicts().get(new Rule.Ref("rule", 0));
        boolean holds = left.stream().anyMatch(rule.meaning);
        boolean fails = !left.stream().allMatch(rule.meaning);
        if (!holds || !fails) {
            assertThat(verdict).isEqualTo(holds ? Verdict.APPLIES : Verdict.DOES_NOT_APPLY);
        } else {
            assertThat(verdict).isIn(Verdict.OPEN, Verdict.UNDECIDED);
        }
        assertThat(findings.implied()).isEqualTo(implied(left, known));

        var asked = findings.open().keySet().stream().map(FactRef::fact).collect(Collectors.toSet());
        assertThat(asked.isEmpty()).isEqualTo(verdict != Verdict.OPEN);
        var alone = deciding(left, known, rule, true);
        if (alone.isEmpty()) {
            assertThat(deciding(left, known, rule, false)).containsAll(asked);
            assertThat(verdict == Verdict.UNDECIDED).isEqualTo(holds && fails && !decidable(left, known, rule));
        } else {
            assertThat(asked).isEqualTo(alone);
        }
    }

    private static Map<FactRef, Object> implied(List<Set<String>> left, Map<FactRef, Answer> known) {
        Map<FactRef, Object> implied = new LinkedHashMap<>();
        for (var fact : FACTS) {
            var values = left.stream().map(facts -> facts.contains(fact)).collect(Collectors.toSet());
            if (values.size() == 1 && !(known.get(FactRef.of(fact)) instanceof Answer.Known)) {
                implied.put(FactRef.of(fact), values.iterator().next());
            }
        }
        return implied;
    }

    private static Set<String> deciding(
            List<Set<String>> left, Map<FactRef, Answer> known, Expression rule, boolean alone) {
        Set<String> deciding = new HashSet<>();
        for (var one : left) {
            for (var other : left) {
                if (rule.meaning.test(one) != rule.meaning.test(other)) {
                    var different = FACTS.stream()
                            .filter(fact -> one.contains(fact) != other.contains(fact))
                            .toList();
                    if (!alone || different.size() == 1) {
                        deciding.addAll(different);
                    }
                }
            }
        }
        deciding.removeIf(fact -> known.containsKey(FactRef.of(fact)));
        return deciding;
    }

    /** Whether some answers to all that can be asked would tell, whatever the person does not know. */
    private static boolean decidable(List<Set<String>> left, Map<FactRef, Answer> known, Expression rule) {
        var askable = FACTS.stream()
                .filter(fact -> !known.containsKey(FactRef.of(fact)))
                .toList();
        return left.stream()
                .collect(Collectors.groupingBy(
                        facts -> askable.stream().map(facts::contains).toList(),
                        Collectors.mapping(rule.meaning::test, Collectors.toSet())))
                .values()
                .stream()
                .anyMatch(outcomes -> outcomes.size() == 1);
    }

    private static boolean agrees(Set<String> facts, Map<FactRef, Answer> known) {
        return known.entrySet().stream()
                .allMatch(each -> !(each.getValue() instanceof Answer.Known(var value))
                        || value.equals(facts.contains(each.getKey().fact())));
    }

    private static List<Set<String>> everySet() {
        List<Set<String>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << FACTS.size(); bits++) {
            Set<String> facts = new HashSet<>();
            for (int at = 0; at < FACTS.size(); at++) {
                if ((bits >> at & 1) == 1) {
                    facts.add(FACTS.get(at));
                }
            }
            sets.add(facts);
        }
        return sets;
    }
}
