package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-20, 2026-11-18, 17",
        "2008-11-20, 2026-11-19, 18", // the day before the birthday
        "2008-11-20, 2026-11-20, 18",
        "2008-01-01, 2025-12-30, 17",
        "2008-01-01, 2025-12-31, 18", // reached in the year before
        "2008-03-01, 2026-02-27, 17",
        "2008-03-01, 2026-02-28, 18",
        "2008-03-01, 2028-02-28, 19", // a leap year has one more day before 1 March
        "2008-03-01, 2028-02-29, 20",
        "2008-02-29, 2026-02-27, 17",
        "2008-02-29, 2026-02-28, 18", // no 29 February: the month's last day (民法143条2項)
        "2008-02-29, 2028-02-27, 19",
        "2008-02-29, 2028-02-28, 20",
        "2026-11-20, 2026-11-20, 0",
        "1926-12-25, 2026-12-24, 100"
    })
    void an_age_is_reached_the_day_before_the_birthday(LocalDate born, LocalDate on, int age) {
        assertThat(Age.at(born, on)).isEqualTo(age);
    }

    @Test
    void nobody_has_an_age_before_birth() {
        assertThatThrownBy(() -> Age.at(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 19)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_child_born_on_the_first_of_april_is_a_school_year_ahead() {
        var early = LocalDate.of(2008, 4, 1);
        var late = LocalDate.of(2008, 4, 2);
        assertThat(SchoolAge.endOfYearReaching(early, 18)).isEqualTo("2026-03-31");
        assertThat(SchoolAge.endOfYearReaching(late, 18)).isEqualTo("2027-03-31");
        assertThat(SchoolAge.entersElementarySchool(early)).isEqualTo("2014-04-01");
        assertThat(SchoolAge.entersElementarySchool(late)).isEqualTo("2015-04-01");
        assertThat(SchoolAge.leavesJuniorHighSchool(early)).isEqualTo("2023-03-31");
        assertThat(SchoolAge.leavesJuniorHighSchool(late)).isEqualTo("2024-03-31");
    }

    @Test
    void the_last_of_march_still_belongs_to_the_year() {
        var born = LocalDate.of(2008, 6, 1);
        assertThat(SchoolAge.untilEndOfYearReaching(born, 18, LocalDate.of(2027, 3, 31)))
                .isTrue();
        assertThat(SchoolAge.untilEndOfYearReaching(born, 18, LocalDate.of(2027, 4, 1)))
                .isFalse();
    }
}
