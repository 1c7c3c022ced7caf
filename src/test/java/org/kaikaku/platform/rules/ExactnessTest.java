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
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaikaku.platform.rules.RuleBook.Verdict;

/** Random small rule books, compared with every family that there can be. */
class ExactnessTest {
    private static final List<String> FACTS = List.of("x.a", "x.b", "x.c", "x.choice", "x.number");
    private static final List<List<Object>> VALUES = List.of(
            List.of(false, true),
            List.of(false, true),
            List.of(false, true),
            List.of("p", "q", "r"),
            List.of(0, 1, 2, 3));

    /** One value for each fact. */
    private record Family(List<Object> values) {
        static List<Family> all() {
            List<Family> families = List.of(new Family(List.of()));
            for (var values : VALUES) {
                families = families.stream()
                        .flatMap(family -> values.stream().map(family::and))
                        .toList();
            }
            return families;
        }

        private Family and(Object value) {
            var longer = new ArrayList<>(values);
            longer.add(value);
            return new Family(List.copyOf(longer));
        }

        Set<Integer> differences(Family other) {
            return IntStream.range(0, FACTS.size())
                    .filter(fact -> !values.get(fact).equals(other.values.get(fact)))
                    .boxed()
                    .collect(Collectors.toSet());
        }
    }

    /** A text for the rule book, and what it means. */
    private record Expression(String text, Predicate<Family> meaning) {
        static Expression random(Random random, int depth) {
            if (depth == 0 || random.nextInt(4) == 0) {
                return leaf(random, random.nextInt(FACTS.size()));
            }
            var one = random(random, depth - 1);
            var other = random(random, depth - 1);
            return switch (random.nextInt(4)) {
                case 0 -> new Expression("(%s && %s)".formatted(one.text, other.text), one.meaning.and(other.meaning));
                case 1 -> new Expression("(%s || %s)".formatted(one.text, other.text), one.meaning.or(other.meaning));
                case 2 -> new Expression("!(%s)".formatted(one.text), one.meaning.negate());
                default ->
                    new Expression(
                            "((%s) == (%s))".formatted(one.text, other.text),
                            family -> one.meaning.test(family) == other.meaning.test(family));
            };
        }

        private static Expression leaf(Random random, int fact) {
            var value = VALUES.get(fact).get(random.nextInt(VALUES.get(fact).size()));
            return switch (value) {
                case String option ->
                    new Expression(
                            "x.choice == \"" + option + "\"",
                            family -> family.values.get(fact).equals(option));
                case Integer least ->
                    new Expression("x.number >= " + least, family -> (int) family.values.get(fact) >= least);
                default ->
                    new Expression(
                            FACTS.get(fact), family -> family.values.get(fact).equals(true));
            };
        }
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 200).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agrees_with_every_family(int seed) {
        var random = new Random(seed);
        var rule = Expression.random(random, 1 + random.nextInt(3));
        var city = new City()
                .yesno("x.a", "x.b", "x.c")
                .choice("x.choice", "p", "q", "r")
                .number("x.number", 3)
                .rule("rule", rule.text);
        List<Predicate<Family>> implications = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            var when = Expression.random(random, 1);
            var then = Expression.random(random, 1);
            city.implies(when.text, then.text);
            implications.add(when.meaning.negate().or(then.meaning));
        }
        var allowed = Family.all().stream()
                .filter(family -> implications.stream().allMatch(each -> each.test(family)))
                .toList();
        if (allowed.isEmpty()) {
            assertThat(city.complaints()).anyMatch(RuleError::stops);
            return;
        }
        var book = city.book();
        for (int round = 0; round < 12; round++) {
            var truth = allowed.get(random.nextInt(allowed.size()));
            Map<FactRef, Answer> known = new LinkedHashMap<>();
            for (int fact = 0; fact < FACTS.size(); fact++) {
                switch (random.nextInt(4)) {
                    case 0 -> known.put(ref(fact), new Answer.Known(truth.values.get(fact)));
                    case 1 -> known.put(ref(fact), new Answer.Unknown());
                    default -> {}
                }
            }
            new Oracle(allowed, known, rule.meaning).compare(book.find(known, Set.of("rule"), City.TODAY));
        }
    }

    private static FactRef ref(int fact) {
        return FactRef.of(FACTS.get(fact));
    }

    private record Oracle(List<Family> left, Map<FactRef, Answer> known, Predicate<Family> rule) {
        Oracle(List<Family> left, Map<FactRef, Answer> known, Predicate<Family> rule) {
            this.left = left.stream().filter(family -> agrees(family, known)).toList();
            this.known = known;
            this.rule = rule;
        }

        private static boolean agrees(Family family, Map<FactRef, Answer> known) {
            return IntStream.range(0, FACTS.size())
                    .allMatch(fact -> !(known.get(ref(fact)) instanceof Answer.Known(var value))
                            || value.equals(family.values.get(fact)));
        }

        void compare(RuleBook.Findings findings) {
            assertThat(findings.implied()).isEqualTo(implied());
            var verdict = findings.verdicts().get(new Rule.Ref("rule", 0));
            boolean holds = left.stream().anyMatch(rule);
            boolean fails = !left.stream().allMatch(rule);
            if (!holds || !fails) {
                assertThat(verdict).isEqualTo(holds ? Verdict.APPLIES : Verdict.DOES_NOT_APPLY);
                assertThat(findings.open()).isEmpty();
                return;
            }
            var alone = deciding(1);
            if (alone.isEmpty()) {
                assertThat(verdict).isEqualTo(decidable() ? Verdict.OPEN : Verdict.UNDECIDED);
                assertThat(deciding(FACTS.size())).containsAll(findings.open().keySet());
            } else {
                assertThat(verdict).isEqualTo(Verdict.OPEN);
                assertThat(findings.open().keySet()).isEqualTo(alone);
            }
            assertThat(findings.open().isEmpty()).isEqualTo(verdict == Verdict.UNDECIDED);
            assertThat(findings.reachable()).containsAll(findings.open().keySet());
        }

        private Map<FactRef, Object> implied() {
            Map<FactRef, Object> implied = new LinkedHashMap<>();
            for (int fact = 0; fact < FACTS.size(); fact++) {
                int each = fact;
                var values = left.stream()
                        .map(family -> family.values.get(each))
                        .distinct()
                        .toList();
                if (values.size() == 1 && !(known.get(ref(fact)) instanceof Answer.Known)) {
                    implied.put(ref(fact), values.getFirst());
                }
            }
            return implied;
        }

        /** Facts that can be asked, in which two families with different verdicts differ, and in no more than so many. */
        private Set<FactRef> deciding(int most) {
            Set<FactRef> deciding = new HashSet<>();
            for (var one : left) {
                for (var other : left) {
                    var differences = one.differences(other);
                    if (differences.size() <= most && rule.test(one) != rule.test(other)) {
                        differences.forEach(fact -> deciding.add(ref(fact)));
                    }
                }
            }
            deciding.removeAll(known.keySet());
            return deciding;
        }

        /** Whether some answers to all that can be asked would tell, whatever the person does not know. */
        private boolean decidable() {
            var askable = IntStream.range(0, FACTS.size())
                    .filter(fact -> !known.containsKey(ref(fact)))
                    .toArray();
            return left.stream()
                    .collect(Collectors.groupingBy(
                            family -> IntStream.of(askable)
                                    .mapToObj(family.values::get)
                                    .toList(),
                            Collectors.mapping(rule::test, Collectors.toSet())))
                    .values()
                    .stream()
                    .anyMatch(outcomes -> outcomes.size() == 1);
        }
    }
}
