package org.kaikaku.service.counter.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.counter.forecast.ExpectedVisits;

class SmallestPlanTest {
    private static final int OPENS = 540;
    private static final int CLOSES = 720;
    private static final double GOAL = 10;
    private static final Kinds KINDS = new Kinds(List.of(
            new Kinds.Kind(Set.of("hoken"), List.of("5")),
            new Kinds.Kind(Set.of("jumin"), List.of("1", "2")),
            new Kinds.Kind(Set.of("guide", "jumin"), List.of("3"))));

    @Test
    void no_desk_can_be_spared_in_any_half_hour_and_on_other_days_the_goal_still_holds_about_as_promised() {
        var demand = demand();
        var found = new SmallestPlan(KINDS, days(demand, 1, 40), GOAL, Goal.Over.HALF_HOUR, OPENS, CLOSES)
                .search(8, _ -> {})
                .orElseThrow();

        assertThat(late(found.counts(), days(demand, 1, 40))).isLessThanOrEqualTo(0.1);
        assertThat(late(found.counts(), days(demand, 2, 200))).isLessThan(0.13);
        for (var kind : found.counts()) {
            for (int slot = 18; slot < 24; slot++) {
                if (kind[slot] > 0) {
                    kind[slot]--;
                    assertThat(new SmallestPlan(KINDS, days(demand, 1, 40), GOAL, Goal.Over.HALF_HOUR, OPENS, CLOSES)
                                    .holds(found.counts()))
                            .isFalse();
                    kind[slot]++;
                }
            }
        }
        for (int slot = 18; slot < 24; slot++) {
            assertThat(found.counts()[0][slot]).as("a desk for insurance").isPositive();
            assertThat(found.counts()[2][slot]).as("a desk for the guide").isPositive();
        }
        // The rush from ten on takes more than the first hour.
        assertThat(desks(found.counts(), 20)).isGreaterThan(desks(found.counts(), 18));
        // There are 9 to the power of 18 plans, too many to prove anything of them.
        assertThat(found.tried()).isLessThan(200);
        assertThat(found.proven()).isFalse();
    }

    @Test
    void a_day_that_keeps_the_goal_as_a_whole_takes_fewer_hours_than_one_that_keeps_it_in_every_half_hour() {
        var demand = demand();
        var halves = search(KINDS, days(demand, 1, 40), Goal.Over.HALF_HOUR);
        var day = search(KINDS, days(demand, 1, 40), Goal.Over.DAY);

        assertThat(hours(KINDS, day)).isLessThan(hours(KINDS, halves));
        assertThat(late(day.counts(), days(demand, 1, 40))).isLessThanOrEqualTo(0.1);
        assertThat(late(day.counts(), days(demand, 2, 200))).isLessThan(0.13);
    }

    /** Two hours of two services, which one kind of desk can do both of: every plan with fewer desks is tried and breaks the goal. */
    @Test
    void in_a_hall_small_enough_to_try_every_plan_none_has_fewer_desks() {
        var kinds = new Kinds(List.of(
                new Kinds.Kind(Set.of("hoken"), List.of("1")),
                new Kinds.Kind(Set.of("jumin"), List.of("2")),
                new Kinds.Kind(Set.of("hoken", "jumin"), List.of("3"))));
        var ways = Map.of(List.of("jumin"), slots(3, 5), List.of("hoken"), slots(2, 4));
        var times = new double[] {3, 5, 8};
        var demand = new Demand(
                new ExpectedVisits(ways, 0.02),
                Map.of("jumin", times, "hoken", times),
                Patience.of(List.of()),
                List.of());
        var days = days(demand, 3, 20);
        for (var over : Goal.Over.values()) {
            var found = new SmallestPlan(kinds, days, GOAL, over, OPENS, OPENS + 60)
                    .search(4, _ -> {})
                    .orElseThrow();
            assertThat(fewest(kinds, days, over)).isEqualTo(total(found.counts()));
            assertThat(found.proven()).isTrue();
        }
    }

    @Test
    void a_hall_of_one_queue_and_few_desks_is_proven_to_have_the_smallest_plan() {
        var kinds = new Kinds(List.of(new Kinds.Kind(Set.of("jumin"), List.of("1", "2"))));
        var demand = new Demand(
                new ExpectedVisits(Map.of(List.of("jumin"), slots(2, 5)), 0.02),
                Map.of("jumin", new double[] {3, 5, 8}),
                Patience.of(List.of()),
                List.of());
        var days = days(demand, 5, 20);
        var found = search(kinds, days, Goal.Over.HALF_HOUR);

        assertThat(found.proven()).isTrue();
        assertThat(new SmallestPlan(kinds, days, GOAL, Goal.Over.HALF_HOUR, OPENS, CLOSES).holds(found.counts()))
                .isTrue();
    }

    /** Of all plans with up to two desks of each kind in both half-hours. */
    private static int fewest(Kinds kinds, List<List<Visit>> days, Goal.Over over) {
        return IntStream.range(0, 729)
                .mapToObj(SmallestPlanTest::counts)
                .filter(counts -> new SmallestPlan(kinds, days, GOAL, over, OPENS, OPENS + 60).holds(counts))
                .mapToInt(SmallestPlanTest::total)
                .min()
                .orElseThrow();
    }

    private static int[][] counts(int number) {
        var counts = new int[3][48];
        int rest = number;
        for (var kind : counts) {
            for (int slot = 18; slot < 20; slot++) {
                kind[slot] = rest % 3;
                rest /= 3;
            }
        }
        return counts;
    }

    private static int total(int[][] counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    private static SmallestPlan.Found search(Kinds kinds, List<List<Visit>> days, Goal.Over over) {
        return new SmallestPlan(kinds, days, GOAL, over, OPENS, CLOSES)
                .search(8, _ -> {})
                .orElseThrow();
    }

    private static double hours(Kinds kinds, SmallestPlan.Found found) {
        return kinds.plan(found.counts(), OPENS, CLOSES).hours();
    }

    @Test
    void the_same_seed_draws_the_same_days_and_days_differ_as_told() {
        var demand = demand();
        assertThat(demand.day(1, 3)).isEqualTo(demand.day(1, 3)).isNotEqualTo(demand.day(1, 4));
        var totals = IntStream.range(0, 400)
                .mapToDouble(number -> demand.day(7, number).size())
                .toArray();
        double mean = Arrays.stream(totals).average().orElse(0);
        double variance = Arrays.stream(totals)
                .map(total -> (total - mean) * (total - mean))
                .average()
                .orElse(0);
        assertThat(mean).isCloseTo(100, within(2.0));
        assertThat((variance - mean) / mean / mean).isCloseTo(0.02, within(0.008));
    }

    @Test
    void patience_is_that_of_those_who_left_and_of_those_who_would_have_stayed_longer() {
        // Of ten, one left after 5 minutes; five were called after 10; of the four who still waited one left after 20.
        var seen = new ArrayList<Patience.Seen>(List.of(new Patience.Seen(5, true), new Patience.Seen(20, true)));
        IntStream.range(0, 5).forEach(_ -> seen.add(new Patience.Seen(10, false)));
        IntStream.range(0, 3).forEach(_ -> seen.add(new Patience.Seen(30, false)));
        var patience = Patience.of(seen);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        var drawn = IntStream.range(0, 20_000)
                .mapToDouble(_ -> patience.draw(random))
                .toArray();

        assertThat(share(drawn, 5)).isCloseTo(0.1, within(0.01));
        assertThat(share(drawn, 20)).isCloseTo(0.9 * 0.25, within(0.01));
        assertThat(share(drawn, Double.POSITIVE_INFINITY)).isCloseTo(0.9 * 0.75, within(0.01));
    }

    @Test
    void an_interval_is_students_over_batches() {
        var interval = Interval.of(new double[] {4, 6, 5, 7, 3});
        assertThat(interval.mean()).isEqualTo(5);
        // t = 2.776 for 4 degrees of freedom, standard error √(2.5 / 5).
        assertThat(interval.high()).isCloseTo(5 + 2.776 * Math.sqrt(0.5), within(0.001));
        assertThat(interval.low()).isCloseTo(5 - 2.776 * Math.sqrt(0.5), within(0.001));
    }

    private static double share(double[] drawn, double value) {
        return Arrays.stream(drawn).filter(one -> one == value).count() / (double) drawn.length;
    }

    private static int desks(int[][] counts, int slot) {
        return Arrays.stream(counts).mapToInt(kind -> kind[slot]).sum();
    }

    private static double late(int[][] counts, List<List<Visit>> days) {
        var plan = KINDS.plan(counts, OPENS, CLOSES);
        var waits = days.stream()
                .flatMap(day -> HallDay.play(plan, day, OPENS, CLOSES).stream())
                .toList();
        return waits.stream().filter(one -> one.minutes() > GOAL).count() / (double) waits.size();
    }

    private static List<List<Visit>> days(Demand demand, long seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> demand.day(seed, number))
                .toList();
    }

    /** A hundred in three hours, most of them from ten on; half of the citizens go on to insurance. */
    private static Demand demand() {
        var ways = Map.of(
                List.of("jumin"), slots(3, 12), List.of("jumin", "hoken"), slots(3, 6), List.of("guide"), slots(2, 3));
        var times = new double[] {2, 3, 4, 5, 6, 8, 11};
        return new Demand(
                new ExpectedVisits(ways, 0.02),
                Map.of("jumin", times, "hoken", times, "guide", times),
                Patience.of(List.of()),
                List.of(new Demand.Priority(0.05, 15)));
    }

    private static double[] slots(double early, double rush) {
        var slots = new double[48];
        Arrays.fill(slots, 18, 20, early);
        Arrays.fill(slots, 20, 24, rush);
        return slots;
    }
}
