package org.kaikaku.service.outreach.route;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningSolutionMetaModel;
import ai.timefold.solver.core.preview.api.move.test.MoveTester;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.outreach.route.RouteTask.Car;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

class NearMovesTest {
    private static final int HALTS = 12;
    private static final int CARS = 3;
    private static final int MOVES = 3000;

    private final Random random = new Random(20261202);

    @Test
    void no_move_loses_or_doubles_a_halt_and_the_later_comes_right_after_the_earlier() {
        var plan = plan(task(HALTS));
        var moves = MoveTester.build(PlanningSolutionMetaModel.of(RoutePlan.class, RoutePlan.Driven.class))
                .using(plan);

        for (int i = 0; i < MOVES; i++) {
            var how = BringNear.How.values()[i % BringNear.How.values().length];
            var two = two(plan.getHalts());
            moves.execute(new BringNear(two.getFirst(), two.getLast(), how));
            assertThat(plan.getCars().stream().flatMap(car -> car.getHalts().stream()))
                    .as("%s %s", how, two)
                    .containsExactlyInAnyOrderElementsOf(plan.getHalts());
            assertThat(isRightAfter(plan, two.getFirst(), two.getLast()))
                    .as("%s %s", how, two)
                    .isTrue();
        }
    }

    @Test
    void the_score_after_any_moves_is_that_of_a_plan_that_is_looked_at_for_the_first_time() {
        var plan = plan(task(HALTS));
        var score = new RouteScore();
        score.resetWorkingSolution(plan);

        for (int i = 0; i < MOVES; i++) {
            var from = plan.getCars().get(random.nextInt(CARS));
            var to = plan.getCars().get(random.nextInt(CARS));
            if (from.getHalts().isEmpty()) {
                continue;
            }
            var halt = from.getHalts().remove(random.nextInt(from.getHalts().size()));
            to.getHalts().add(random.nextInt(to.getHalts().size() + 1), halt);
            score.afterListVariableChanged(from, "halts", 0, from.getHalts().size());
            score.afterListVariableChanged(to, "halts", 0, to.getHalts().size());
            var fresh = new RouteScore();
            fresh.resetWorkingSolution(plan);
            assertThat(score.calculateScore()).isEqualTo(fresh.calculateScore());
        }
    }

    @Test
    void one_halt_and_two_are_gone_to_once_each() {
        for (int halts : new int[] {1, 2}) {
            var task = task(halts);
            assertThat(driven(task, Duration.ofMinutes(1), Duration.ofMillis(300)))
                    .containsExactlyInAnyOrderElementsOf(task.halts());
        }
    }

    private static List<Halt> driven(RouteTask task, Duration lasting, Duration unimproved) {
        return SolveRoute.solve(task, lasting, unimproved, _ -> {}).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Halt> two(List<Halt> halts) {
        var two = new ArrayList<>(halts);
        java.util.Collections.shuffle(two, random);
        return two.subList(0, 2);
    }

    private static boolean isRightAfter(RoutePlan plan, Halt before, Halt after) {
        return plan.getCars().stream()
                .map(RoutePlan.Driven::getHalts)
                .anyMatch(halts -> halts.contains(before) && halts.indexOf(after) == halts.indexOf(before) + 1);
    }

    private static RoutePlan plan(RouteTask task) {
        var plan = new RoutePlan(task);
        for (int at = 0; at < task.halts().size(); at++) {
            plan.getCars().get(at % CARS).getHalts().add(task.halts().get(at));
        }
        return plan;
    }

    private RouteTask task(int halts) {
        var at = random.ints(2L * (halts + 1), 0, 1000).toArray();
        var ways = IntStream.rangeClosed(0, halts)
                .mapToObj(from -> IntStream.rangeClosed(0, halts)
                        .mapToLong(to ->
                                Math.round(Math.hypot(at[2 * from] - at[2 * to], at[2 * from + 1] - at[2 * to + 1])))
                        .toArray())
                .toArray(long[][]::new);
        var day = 100_000L;
        return new RouteTask(
                IntStream.range(0, CARS)
                        .mapToObj(_ -> new Car(0, 0, day, Long.MAX_VALUE, Long.MAX_VALUE, day, day, 0))
                        .toList(),
                IntStream.rangeClosed(1, halts)
                        .mapToObj(node -> new Halt(node, 10L * node, day, 5, 1))
                        .toList(),
                ways,
                ways);
    }
}
