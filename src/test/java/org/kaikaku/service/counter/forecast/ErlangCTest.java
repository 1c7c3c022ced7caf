package org.kaikaku.service.counter.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErlangCTest {
    @Test
    void who_comes_to_one_desk_waits_as_often_as_it_is_busy() {
        assertThat(ErlangC.waits(0.8, 1)).isCloseTo(0.8, within(1e-12));
        assertThat(ErlangC.waitsLonger(0.2, 4, 1, 10)).isCloseTo(0.8 * Math.exp(-0.5), within(1e-12));
    }

    /** Two erlangs on three desks: 4/9, by the formula written out. */
    @Test
    void several_desks_are_as_the_formula_says() {
        assertThat(ErlangC.waits(2, 3)).isCloseTo(4.0 / 9, within(1e-12));
        assertThat(ErlangC.waits(100, 110)).isBetween(0.2, 0.35);
    }

    @Test
    void the_fewest_desks_are_those_with_which_one_less_would_not_do() {
        int desks = ErlangC.desks(0.5, 6, 10);

        assertThat(ErlangC.waitsLonger(0.5, 6, desks, 10)).isLessThanOrEqualTo(0.1);
        assertThat(ErlangC.waitsLonger(0.5, 6, desks - 1, 10)).isGreaterThan(0.1);
        assertThat(ErlangC.desks(0, 6, 10)).isZero();
        assertThat(ErlangC.waitsLonger(1, 5, 5, 60))
                .as("a queue that only grows")
                .isEqualTo(1);
    }
}
