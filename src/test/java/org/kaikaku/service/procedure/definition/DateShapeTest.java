package org.kaikaku.service.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateShapeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-28, yyyyMMdd,      20261128",
        "2026-11-28, {era}yyMMdd,   5081128",
        "2019-05-01, GGGGGyyMMdd,   R010501",
        "2019-04-30, {era}yyMMdd,   4310430",
        "1989-01-07, GGGGy年M月d日, 昭和64年1月7日",
        "1926-12-24, {era}yyMMdd,   2151224",
        "1912-07-29, {era}yyMMdd,   1450729",
        "1872-12-31, {era}yyMMdd,   1872-12-31"
    })
    void days_are_written_in_the_years_of_either_calendar(LocalDate day, String pattern, String written) {
        assertThat(DateShape.format(day, pattern)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"yyyyMMddHH", "jahr", "{era"})
    void what_is_no_pattern_of_a_day_is_refused(String pattern) {
        assertThatThrownBy(() -> DateShape.check(pattern))
                .isInstanceOfAny(DateTimeException.class, IllegalArgumentException.class);
    }
}
