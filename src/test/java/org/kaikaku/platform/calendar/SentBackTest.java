package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentBackTest {
    @Test
    void what_a_page_wrote_is_read_again() {
        assertThat(SentBack.day(" 2026-12-03 ")).contains(LocalDate.of(2026, 12, 3));
        assertThat(SentBack.day("1873-01-01")).contains(Wareki.FIRST);
        assertThat(SentBack.month("2026-12")).contains(YearMonth.of(2026, 12));
        assertThat(SentBack.moment("2026-12-03T00:30:00Z")).contains(Instant.parse("2026-12-03T00:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-02-30",
                "0000-00-00",
                "1872-12-31",
                "9999-12-31",
                "+10000-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "２０２６-12-03",
                "\u0000",
                "2026-12-03T00:30"
            })
    void what_is_no_day_that_one_can_reckon_with_is_none(String sent) {
        assertThat(SentBack.day(sent)).isEmpty();
        assertThat(SentBack.month(sent)).isEmpty();
        assertThat(SentBack.moment(sent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "9999-12", "1872-12", "+999999999-12", "-999999999-01"})
    void nor_is_such_a_month(String sent) {
        assertThat(SentBack.month(sent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1872-12-31T23:59:59Z",
                "9999-12-31T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void nor_such_a_moment(String sent) {
        assertThat(SentBack.moment(sent)).isEmpty();
    }
}
