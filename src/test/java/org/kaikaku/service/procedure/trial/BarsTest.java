package org.kaikaku.service.procedure.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void of_the_register_nobody_learns_whether_a_condition_fits_one_household_or_none() {
        var none = Bars.rough(Map.of(Change.NEVER, 5_000));
        var one = Bars.rough(Map.of(Change.NEVER, 4_999, Change.GAINS, 1));
        var nine = Bars.rough(Map.of(Change.NEVER, 4_998, Change.GAINS, 9));

        assertThat(one).isEqualTo(none).isEqualTo(nine);
    }

    @Test
    void larger_numbers_are_told_to_the_nearest_ten() {
        assertThat(Bars.rough(Map.of(Change.GAINS, 10, Change.NEVER, 94))).satisfies(bars -> {
            assertThat(bars)
                    .filteredOn(bar -> bar.change() == Change.GAINS)
                    .allMatch(bar -> bar.count() == 10 && !bar.few());
            assertThat(bars).filteredOn(bar -> bar.change() == Change.NEVER).allMatch(bar -> bar.count() == 90);
            assertThat(bars).filteredOn(bar -> bar.change() == Change.LOSES).allMatch(TrialView.Bar::few);
        });
    }

    @Test
    void of_those_who_applied_each_is_told() {
        assertThat(Bars.of(Map.of(Change.GAINS, 1, Change.KEEPS, 3)))
                .filteredOn(bar -> bar.change() == Change.GAINS)
                .singleElement()
                .isEqualTo(new TrialView.Bar(Change.GAINS, 1, false, 25));
    }
}
