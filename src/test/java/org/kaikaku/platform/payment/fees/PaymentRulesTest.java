package org.kaikaku.platform.payment.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.FiscalYear;

class PaymentRulesTest {
    private static final FiscalYear YEAR = new FiscalYear(2025);

    @Test
    void money_of_a_year_is_written_in_its_books_until_they_close_and_then_in_those_of_the_day() {
        var rules = PaymentRules.USUAL;
        assertThat(rules.bookedIn(YEAR, LocalDate.of(2025, 4, 1))).isEqualTo(YEAR);
        assertThat(rules.bookedIn(YEAR, LocalDate.of(2026, 3, 31))).isEqualTo(YEAR);
        assertThat(rules.bookedIn(YEAR, LocalDate.of(2026, 5, 31))).isEqualTo(YEAR);
        assertThat(rules.bookedIn(YEAR, LocalDate.of(2026, 6, 1))).isEqualTo(new FiscalYear(2026));
        assertThat(rules.bookedIn(YEAR, LocalDate.of(2025, 3, 31)))
                .as("charged before its year begins")
                .isEqualTo(YEAR);
    }
}
