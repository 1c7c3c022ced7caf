package org.kaikaku.service.counter.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.kaikaku.service.counter.comparison.Comparison.Difference;
import org.kaikaku.service.counter.comparison.Figures.Measure;

class ComparisonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void figures_are_those_of_all_days_together() {
        var days = List.of(
                new WaitDay(DAY, List.of(1.0, 2.0, 3.0, 4.0), 1), new WaitDay(DAY.plusDays(1), List.of(10.0, 5.0), 0));

        var figures = new DayCounts(days).figures(new int[] {0, 1});

        assertThat(figures.served()).isEqualTo(6);
        assertThat(figures.average()).isCloseTo(25.0 / 6, within(1e-9));
        assertThat(figures.median()).isEqualTo(4.0);
        assertThat(figures.p90()).isEqualTo(10.0);
        assertThat(figures.left()).isCloseTo(1.0 / 7, within(1e-9));
        assertThat(new DayCounts(days).figures(new int[] {1, 1}).served()).isEqualTo(4);
    }

    @Test
    void five_minutes_less_on_each_day_are_told_and_surely_so() {
        var difference = average(days(20, 15), days(20, 10));

        assertThat(difference.size()).isCloseTo(-5, within(2.0));
        assertThat(difference.sure()).isTrue();
        assertThat(difference.less()).isTrue();
        assertThat(difference.size()).isBetween(difference.low(), difference.high());
    }

    /** Nineteen of twenty ranges hold the truth; with days that differ as days do, and hundreds of waits on each. */
    @Test
    void where_nothing_changed_a_difference_is_claimed_about_as_seldom_as_promised() {
        int claimed = 0;
        for (int trial = 0; trial < 100; trial++) {
            if (average(days(25, 12), days(25, 12)).sure()) {
                claimed++;
            }
        }
        assertThat(claimed).isLessThanOrEqualTo(12);
    }

    @Test
    void four_days_say_nothing() {
        assertThat(Comparison.of(days(4, 12), days(20, 12))).isEmpty();
        assertThat(Comparison.of(days(20, 12), days(4, 12))).isEmpty();
    }

    @Test
    void figures_are_signed_as_people_write_them() {
        assertThat(ComparisonView.signed(-3.21)).isEqualTo("−3.2");
        assertThat(ComparisonView.signed(0.04)).isEqualTo("0.0");
        assertThat(ComparisonView.signed(1.25)).startsWith("+1.");
    }

    private static Difference average(List<WaitDay> before, List<WaitDay> after) {
        var found = Comparison.of(before, after).orElseThrow().differences().get(Measure.AVERAGE);
        assertThat(found).isNotNull();
        return found;
    }

    private List<WaitDay> days(int count, double mean) {
        var days = new ArrayList<WaitDay>();
        for (int day = 0; day < count; day++) {
            double ofDay = mean + random.nextGaussian() * 2;
            var minutes = new ArrayList<Double>();
            for (int i = 0; i < 120; i++) {
                minutes.add(Math.max(0, ofDay + random.nextGaussian() * 4));
            }
            days.add(new WaitDay(DAY.plusDays(day), minutes, 3));
        }
        return days;
    }
}
