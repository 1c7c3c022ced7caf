package org.kaikaku.platform.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.platform.rules.oracle.CityAsWritten.Procedure;

/** The real city's rules, a few facts at a time: the rule book says what trying everything says. */
class CityOracleTest {
    private static final int MOST_OPEN = 9;
    private static final int STATES = 6;
    private static final CityAsWritten CITY = CityAsWritten.mirai();
    private static final Comparison BOTH = new Comparison(CITY.dictionary(), CITY.rules());

    @Test
    void every_procedure_is_decided_and_asked_for_as_trying_everything_says() {
        var random = new Random(20261120);
        int open = 0;
        for (var procedure : CITY.procedures()) {
            for (int state = 0; state < STATES; state++) {
                var family = family(random);
                var known = state % 3 == 2 ? odd(procedure, family, random) : known(procedure, family, random);
                var findings = BOTH.agree(known, Set.of(procedure.rule().key()), where(procedure, state));
                open += findings.open().isEmpty() ? 0 : 1;
            }
        }
        assertThat(open).isGreaterThan(CITY.procedures().size());
    }

    @Test
    void interviews_about_every_event_in_any_order_end_with_what_full_knowledge_gives() {
        var random = new Random(11);
        for (var event : CITY.events()) {
            var rules = CITY.of(event).stream().map(each -> each.rule().key()).collect(Collectors.toSet());
            for (int round = 0; round < 12; round++) {
                var family = family(random);
                var interview = AnyInterview.unwatched(
                        BOTH, rules, family, LocalDate.of(2026, 11, 9), random, () -> event + " of " + family);
                interview.run(false);
                interview.run(true);
            }
        }
    }

    @Test
    void every_procedure_is_got_by_its_example_and_narrowly_not_by_the_other() {
        for (var procedure : CITY.procedures()) {
            assertThat(holds(procedure, procedure.gets()))
                    .as(procedure.rule().key())
                    .isTrue();
            if (!procedure.rule().when().equals("true")) {
                assertThat(holds(procedure, procedure.not()))
                        .as(procedure.rule().key())
                        .isFalse();
            }
        }
    }

    private static boolean holds(Procedure procedure, Map<String, Object> example) {
        return Expression.of(procedure.rule().when()).holds(example::get);
    }

    private static Map<FactRef, Object> family(Random random) {
        Map<FactRef, Answer> counts = new LinkedHashMap<>();
        BOTH.counts().forEach(count -> counts.put(count, new Answer.Known(random.nextInt(3))));
        return BOTH.oracle.family(counts, random).orElseGet(() -> family(random));
    }

    /** What matters to the procedure is partly open; the rest, and the number of each subject, is known. */
    private static Map<FactRef, Answer> known(Procedure procedure, Map<FactRef, Object> family, Random random) {
        var known = new LinkedHashMap<FactRef, Answer>();
        family.forEach((fact, value) -> known.put(fact, new Answer.Known(value)));
        var own = refs(procedure.rule(), family);
        var linked = new ArrayList<>(BOTH.oracle.linked(own, known));
        Collections.shuffle(linked.subList(own.size(), linked.size()), random);
        linked.removeIf(
                fact -> BOTH.counts().contains(fact) && (procedure.rule().per() != null || random.nextBoolean()));
        for (var fact : linked.subList(0, Math.min(MOST_OPEN, linked.size()))) {
            switch (random.nextInt(8)) {
                case 0 -> known.put(fact, new Answer.Unknown());
                case 1, 2 -> {}
                default -> known.remove(fact);
            }
        }
        known.keySet().removeIf(fact -> !BOTH.counted(fact, known));
        return known;
    }

    /** As {@link #known}, of people whom the implications do not foresee. */
    private static Map<FactRef, Answer> odd(Procedure procedure, Map<FactRef, Object> family, Random random) {
        var known = known(procedure, family, random);
        known.replaceAll((fact, answer) -> BOTH.counts().contains(fact) || random.nextInt(4) > 0
                ? answer
                : new Answer.Known(BOTH.oracle.anything(fact, random)));
        return known;
    }

    private static List<FactRef> refs(Rule rule, Map<FactRef, Object> family) {
        return Expression.of(rule.when()).facts().stream()
                .flatMap(fact ->
                        family.keySet().stream().filter(ref -> ref.fact().equals(fact)))
                .toList();
    }

    private static Supplier<String> where(Procedure procedure, int state) {
        return () -> procedure.rule() + " state " + state;
    }
}
