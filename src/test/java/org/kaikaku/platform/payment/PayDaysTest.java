package org.kaikaku.platform.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.ClosedDays;

class PayDaysTest {
    private final PayDays days = new PayDays(ClosedDays::usual);

    @Test
    void a_closed_day_gives_way_to_the_next_open_one_and_an_open_one_stays() {
        assertThat(days.last(LocalDate.of(2027, 5, 7))).isEqualTo("2027-05-07");
        assertThat(days.last(LocalDate.of(2027, 5, 9))).as("a Sunday").isEqualTo("2027-05-10");
        assertThat(days.last(LocalDate.of(2027, 4, 29))).as("a holiday").isEqualTo("2027-04-30");
        assertThat(days.last(LocalDate.of(2027, 5, 1)))
                .as("a Saturday before three holidays")
                .isEqualTo("2027-05-06");
        assertThat(days.last(LocalDate.of(2026, 12, 31)))
                .as("over the new year and its weekend")
                .isEqualTo("2027-01-04");
    }

    @Test
    void what_is_used_is_paid_by_the_day_of_its_use_though_that_day_is_closed() {
        var sunday = LocalDate.of(2027, 5, 9);
        assertThat(days.last(sunday.minusDays(1), sunday)).isEqualTo(sunday);
        assertThat(days.last(sunday.plusDays(20), sunday)).isEqualTo(sunday);
        assertThat(days.last(sunday, sunday.plusDays(1))).isEqualTo(sunday.plusDays(1));
        assertThat(days.last(sunday, sunday.plusDays(30))).isEqualTo(sunday.plusDays(1));
    }
}
