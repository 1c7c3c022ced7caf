package org.kaikaku.service.outreach.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.outreach.route.RouteTask.Car;
import org.kaikaku.service.outreach.route.RouteTask.Halt;

class DriveTest {
    private static final long NONE = Long.MAX_VALUE;
    /** Base, and two halts ten and twenty to the east. */
    private static final long[][] LINE = {{0, 10, 20}, {10, 0, 10}, {20, 10, 0}};

    @Test
    void a_car_leaves_as_late_as_it_can_waits_where_it_is_early_and_comes_back() {
        var day = drive(car(NONE, 0), halt(1, 100, 110, 5), halt(2, 130, 140, 5));

        assertThat(day.leaves()).isEqualTo(100);
        assertThat(day.legs()).extracting(Drive.Leg::begins).containsExactly(100L, 130L);
        assertThat(day.returns()).isEqualTo(155);
        assertThat(day.metres()).isEqualTo(40);
        assertThat(day.broken().sum()).isZero();
    }

    @Test
    void what_is_broken_is_counted_by_kind() {
        var car = new Car(0, 0, 50, 1, 30, 40, NONE, 0);
        var broken = drive(car, halt(1, 0, 5, 20), halt(2, 0, 1000, 20)).broken();

        assertThat(broken.late()).isEqualTo(5 + (10 + 20 + 10 + 20 + 20 - 50));
        assertThat(broken.load()).isEqualTo(1);
        assertThat(broken.range()).isEqualTo(10);
        assertThat(broken.work()).isEqualTo(40);
    }

    @Test
    void the_driver_rests_before_they_would_have_worked_too_long_and_a_long_wait_is_a_rest() {
        var rested = drive(car(50, 15), halt(1, 0, 1000, 30), halt(2, 0, 1000, 5));
        assertThat(rested.legs()).extracting(Drive.Leg::rests).containsExactly(0L, 15L);
        assertThat(rested.broken().sum()).isZero();

        var waited = drive(car(50, 15), halt(1, 0, 1000, 30), halt(2, 200, 1000, 5));
        assertThat(waited.broken().unrested()).isZero();

        var standing = drive(car(50, 15), halt(1, 0, 1000, 60), halt(2, 0, 1000, 5));
        assertThat(standing.broken().unrested()).isEqualTo(20);
    }

    @Test
    void the_solver_finds_the_order_that_keeps_every_window() {
        var task = new RouteTask(List.of(car(NONE, 0)), List.of(halt(1, 100, 120, 5), halt(2, 0, 30, 5)), LINE, LINE);

        var order = SolveRoute.solve(task, Duration.ofSeconds(2), Duration.ofMillis(300), _ -> {});

        assertThat(order.getFirst()).extracting(Halt::node).containsExactly(2, 1);
    }

    @Test
    void nothing_to_do_is_no_way_and_one_halt_is_one_way() {
        assertThat(drive(car(NONE, 0)).metres()).isZero();
        var one = halt(1, 0, 100, 5);

        assertThat(solved()).isEmpty();
        assertThat(solved(one)).containsExactly(one);
    }

    private static List<Halt> solved(Halt... halts) {
        var task = new RouteTask(List.of(car(NONE, 0)), List.of(halts), LINE, LINE);
        return SolveRoute.solve(task, Duration.ofSeconds(2), Duration.ofMillis(400), _ -> {})
                .getFirst();
    }

    private static Drive.Day drive(Car car, Halt... halts) {
        return Drive.withLegs(new RouteTask(List.of(car), List.of(halts), LINE, LINE), car, List.of(halts));
    }

    private static Car car(long breakAfter, long rest) {
        return new Car(0, 0, 10_000, NONE, NONE, NONE, breakAfter, rest);
    }

    private static Halt halt(int node, long ready, long due, long takes) {
        return new Halt(node, ready, due, takes, 1);
    }
}
