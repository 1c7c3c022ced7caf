package org.kaikaku.platform.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.BrokenRules;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.RuleBooks;

/** Random small cities: whatever is known, the rule book says what trying everything says. */
class OracleTest {
    private static final int CITIES = Integer.getInteger("oracle.cities", 1200);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    /** A random city and a family that can live there. */
    private record Case(int seed, Random random, RandomCity city, Comparison both, Map<FactRef, Object> family)
            implements Supplier<String> {
        Set<String> rules() {
            return city.rules().stream().map(Rule::key).collect(Collectors.toSet());
        }

        Map<FactRef, Answer> counts() {
            Map<FactRef, Answer> counts = new LinkedHashMap<>();
            city.counts().forEach(count -> counts.put(count, new Answer.Known(family.get(count))));
            return counts;
        }

        @Override
        public String get() {
            return "seed %d%n%s%nfamily %s".formatted(seed, city, family);
        }
    }

    /** The same cities for all tests, for it is compiling them that takes time. */
    private static final List<Case> CASES = IntStream.range(0, CITIES)
            .boxed()
            .<Case>mapMulti((seed, cases) -> {
                var random = new Random(seed);
                var city = RandomCity.of(random);
                var counts = new HashMap<FactRef, Answer>();
                city.counts().forEach(count -> counts.put(count, new Answer.Known(random.nextInt(3))));
                new Oracle(city.dictionary(), city.rules())
                        .family(counts, random)
                        .ifPresent(family -> cases.accept(
                                new Case(seed, random, city, new Comparison(city.dictionary(), city.rules()), family)));
            })
            .toList();

    @Test
    void says_what_trying_everything_says_whatever_is_known() {
        for (var each : CASES) {
            for (int round = 0; round < 4; round++) {
                var known = each.counts();
                for (var fact : asked(each)) {
                    switch (each.random.nextInt(4)) {
                        case 0, 1 ->
                            known.putIfAbsent(fact, new Answer.Known(each.both.answer(fact, each.family, DAY)));
                        case 2 -> known.putIfAbsent(fact, new Answer.Unknown());
                        default -> {}
                    }
                }
                var findings = each.both.agree(known, each.rules(), each);
                each.both.agreeOnWhatFollows(known, findings, each);
            }
        }
    }

    @Test
    void leaves_aside_what_cannot_hold_of_odd_people_in_the_order_of_the_dictionary() {
        int odd = 0;
        for (var each : CASES) {
            if (each.city.counts().findAny().isPresent()) {
                continue;
            }
            Map<FactRef, Answer> known = new LinkedHashMap<>();
            for (var fact : each.both.oracle.facts(Map.of())) {
                if (each.random.nextInt(3) > 0) {
                    known.put(fact, new Answer.Known(each.both.oracle.anything(fact, each.random)));
                }
            }
            each.both.agree(known, each.rules(), each);
            odd += each.both.oracle.family(known, each.random).isPresent() ? 0 : 1;
        }
        assertThat(odd).isGreaterThan(CITIES / 20);
    }

    @Test
    void refuses_answers_that_cannot_be_true_together_and_only_those() {
        int refused = 0;
        for (var each : CASES) {
            if (each.city.counts().findAny().isPresent()) {
                continue;
            }
            Map<FactRef, Answer> known = new LinkedHashMap<>();
            for (var fact : each.both.oracle.facts(Map.of())) {
                known.put(fact, new Answer.Known(each.both.oracle.anything(fact, each.random)));
            }
            if (each.both.oracle.family(known, each.random).isPresent()) {
                each.both.book.check(known, Comparison.TODAY);
                continue;
            }
            refused++;
            var culprit = known.keySet().stream()
                    .filter(fact -> each.both
                            .oracle
                            .family(without(fact, known), each.random)
                            .isPresent())
                    .reduce((_, later) -> later);
            assertThatThrownBy(() -> each.both.book.check(known, Comparison.TODAY))
                    .as(() -> each.get() + known)
                    .isInstanceOfSatisfying(FactProblem.class, problem -> {
                        assertThat(problem.kind()).isEqualTo(FactProblem.Kind.CONTRADICTION);
                        culprit.ifPresent(fact -> assertThat(problem.fact())
                                .as(() -> each.get() + known)
                                .isEqualTo(fact.toString()));
                    });
        }
        assertThat(refused).isGreaterThan(CITIES / 20);
    }

    @Test
    void an_interview_in_any_order_ends_with_what_full_knowledge_gives() {
        for (var each : CASES) {
            var interview = new AnyInterview(each.both, each.rules(), each.family, DAY, each.random, true, each);
            interview.run(false);
            interview.run(true);
        }
    }

    @Test
    void refuses_a_city_where_nobody_can_live() {
        int empty = 0;
        for (int seed = 0; seed < CITIES; seed++) {
            var random = new Random(seed);
            var city = RandomCity.of(random);
            if (city.counts().findAny().isEmpty()
                    && new Oracle(city.dictionary(), city.rules())
                            .family(Map.of(), random)
                            .isEmpty()) {
                empty++;
                assertThatThrownBy(() -> RuleBooks.compile(city.dictionary(), city.rules()))
                        .as("seed " + seed + city)
                        .isInstanceOf(BrokenRules.class);
            }
        }
        assertThat(empty).isPositive();
    }

    private static List<FactRef> asked(Case each) {
        var asked = new ArrayList<FactRef>();
        each.both.oracle.facts(each.counts()).forEach(fact -> asked.addAll(each.both.oracle.asked(fact)));
        return asked;
    }

    private static Map<FactRef, Answer> without(FactRef fact, Map<FactRef, Answer> known) {
        Map<FactRef, Answer> rest = new LinkedHashMap<>(known);
        rest.remove(fact);
        return rest;
    }
}
