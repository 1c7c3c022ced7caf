package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {
    private final FiscalYear year = new FiscalYear(2026);

    @Test
    void it_runs_from_april_to_march() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(year);
        assertThat(FiscalYear.of(LocalDate.of(2027, 3, 31))).isEqualTo(year);
        assertThat(FiscalYear.of(LocalDate.of(2027, 4, 1))).isEqualTo(year.next());
        assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(year.previous());
        assertThat(year.first()).isEqualTo("2026-04-01");
        assertThat(year.last()).isEqualTo("2027-03-31");
    }

    @Test
    void its_books_stay_open_to_the_end_of_may() {
        assertThat(year.booksAreOpen(LocalDate.of(2026, 3, 31))).isFalse();
        assertThat(year.booksAreOpen(LocalDate.of(2027, 5, 31))).isTrue();
        assertThat(year.booksAreOpen(LocalDate.of(2027, 6, 1))).isFalse();
    }

    @Test
    void the_year_of_the_accession_is_reiwa_as_a_whole() {
        assertThat(year.name().ja()).isEqualTo("令和8年度");
        assertThat(new FiscalYear(2019).name().ja()).isEqualTo("令和元年度");
        assertThat(new FiscalYear(2018).name().ja()).isEqualTo("平成30年度");
        assertThat(new FiscalYear(1989).name().ja()).isEqualTo("平成元年度");
    }
}
