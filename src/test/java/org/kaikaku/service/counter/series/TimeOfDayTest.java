package org.kaikaku.service.counter.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {
    @ParameterizedTest
    @CsvSource({
        "8:31, 08:31:00",
        "08:31:45, 08:31:45",
        "８：３１, 08:31:00",
        "8時31分, 08:31:00",
        "9時台, 09:00:00",
        "午後1:05, 13:05:00",
        "2026/04/01 8:31:07, 08:31:07",
        "2026-04-01T08:31, 08:31:00",
        "9:30～10:00, 09:30:00",
        "9:30-10:00, 09:30:00"
    })
    void a_time_is_read_as_machines_and_people_write_it(String written, LocalTime time) {
        assertThat(TimeOfDay.read(written)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "831", "24:00", "8:61", "8:31:99", "午後13:00", "朝", "8.31", "-"})
    void what_is_no_time_of_a_day_is_not_guessed(String written) {
        assertThat(TimeOfDay.read(written)).isEmpty();
    }

    @Test
    void the_half_hours_of_a_day_count_from_midnight() {
        assertThat(TimeOfDay.slot(LocalTime.of(8, 29, 59))).isEqualTo(16);
        assertThat(TimeOfDay.slot(LocalTime.of(8, 30))).isEqualTo(17);
        assertThat(TimeOfDay.slot(LocalTime.of(23, 59))).isEqualTo(47);
    }
}
