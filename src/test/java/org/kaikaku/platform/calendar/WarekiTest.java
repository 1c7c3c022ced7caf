package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Ruby;

class WarekiTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_date_is_written_by_its_era() {
        assertThat(Wareki.format(DAY)).isEqualTo("令和8年11月20日");
    }

    @Test
    void a_date_carries_its_weekday_in_every_language() {
        assertThat(Wareki.format(DAY, Language.JA)).isEqualTo("令和8年11月20日(金)");
        assertThat(Wareki.format(DAY, Language.EASY)).isEqualTo("2026年《ねん》11月《がつ》|20日《はつか》(金《きん》)");
        assertThat(Wareki.format(DAY, Language.EN)).isEqualTo("Friday 20 November 2026");
    }

    @Test
    void a_birthday_is_written_without_its_weekday() {
        assertThat(Wareki.text(LocalDate.of(2026, 4, 11)).in(Language.JA)).isEqualTo("令和8年4月11日");
        assertThat(Wareki.text(LocalDate.of(2026, 4, 11)).in(Language.EASY)).isEqualTo("2026年《ねん》4月《がつ》11日《にち》");
        assertThat(Wareki.text(LocalDate.of(2026, 4, 11)).in(Language.EN)).isEqualTo("11 April 2026");
    }

    @Test
    void readings_stand_over_the_whole_day_where_the_day_is_read_as_one_word() {
        assertThat(Ruby.html(Wareki.format(DAY, Language.EASY)))
                .isEqualTo("2026<ruby>年<rt>ねん</rt></ruby>11<ruby>月<rt>がつ</rt></ruby>"
                        + "<ruby>20日<rt>はつか</rt></ruby>(<ruby>金<rt>きん</rt></ruby>)");
    }

    @ParameterizedTest
    @CsvSource({
        "1873-01-01, 明治6年1月1日",
        "1912-07-29, 明治45年7月29日",
        "1912-07-30, 大正元年7月30日",
        "1926-12-24, 大正15年12月24日",
        "1926-12-25, 昭和元年12月25日",
        "1989-01-07, 昭和64年1月7日",
        "1989-01-08, 平成元年1月8日",
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "2020-02-29, 令和2年2月29日"
    })
    void eras_change_on_the_very_day(LocalDate date, String written) {
        assertThat(Wareki.format(date)).isEqualTo(written);
    }

    @Test
    void days_before_the_solar_calendar_have_no_era() {
        assertThat(Wareki.format(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日");
    }
}
