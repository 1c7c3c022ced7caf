package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaikaku.platform.calendar.TypedDate.Read;
import org.kaikaku.platform.calendar.TypedDate.Reason;
import org.kaikaku.platform.calendar.TypedDate.Refused;

class TypedDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年11月20日", "令和８年１１月２０日", "R8.11.20", "r8/11/20", "R08-11-20", "Ｒ８．１１．２０", "㋿8年11月20日",
                "2026-11-20", "2026/11/20", "2026年11月20日", "２０２６年１１月２０日", "20261120", "２０２６１１２０", " 2026-11-20 ",
                "令和 8年 11月 20日", "2026ー11ー20", "2026−11−20", "2026.11.20"
            })
    void a_date_is_read_however_it_is_typed(String typed) {
        assertThat(TypedDates.read(typed)).isEqualTo(new Read(LocalDate.of(2026, 11, 20)));
    }

    @ParameterizedTest
    @CsvSource({
        "昭和64年1月7日, 1989-01-07",
        "平成元年1月8日, 1989-01-08",
        "H31.4.30, 2019-04-30",
        "令和元年5月1日, 2019-05-01",
        "S元.12.25, 1926-12-25",
        "大正元年7月30日, 1912-07-30",
        "M6.1.1, 1873-01-01",
        "令和6年2月29日, 2024-02-29"
    })
    void the_first_and_last_days_of_an_era_are_read(String typed, LocalDate date) {
        assertThat(TypedDates.read(typed)).isEqualTo(new Read(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "令和8年2月30日", "2025-02-29", "20261301", "2026-00-10", "令和0年1月1日", "2026年4月31日"})
    void a_day_that_does_not_exist_is_refused(String typed) {
        assertThat(reason(typed)).isEqualTo(Reason.NO_SUCH_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "昭和64年1月8日, 平成元年1月8日",
        "平成31年5月1日, 令和元年5月1日",
        "令和元年4月30日, 平成31年4月30日",
        "昭和70年3月3日, 平成7年3月3日",
        "大正元年7月29日, 明治45年7月29日"
    })
    void a_day_outside_its_era_is_refused_with_the_era_that_was_meant(String typed, String meant) {
        assertThat(TypedDates.read(typed)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.OUTSIDE_ITS_ERA);
            assertThat(refused.explanation().ja()).contains(meant);
            assertThat(refused.explanation().en()).contains(meant);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "きのう",
                "2026",
                "11/20",
                "261120",
                "2026-11-20T00:00",
                "令和8年",
                "99999-01-01",
                "2026年11/20x",
                "😀"
            })
    void what_is_no_date_is_refused_with_an_example(String typed) {
        assertThat(reason(typed)).isEqualTo(Reason.NOT_A_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1872-12-31", "0026-11-20", "明治5年12月2日"})
    void days_before_the_solar_calendar_are_refused(String typed) {
        assertThat(reason(typed)).isEqualTo(Reason.TOO_EARLY);
    }

    @Test
    void the_explanation_is_in_the_readers_language() {
        var refused = (Refused) TypedDates.read("令和8年2月30日");
        assertThat(refused.explanation().ja()).isEqualTo("2月30日という日は、その年にはありません。");
        assertThat(refused.explanation().easy())
                .contains("《")
                .isNotEqualTo(refused.explanation().ja());
        assertThat(refused.explanation().en()).isEqualTo("That year has no day 30 in month 2.");
    }

    private static Reason reason(String typed) {
        return ((Refused) TypedDates.read(typed)).reason();
    }
}
