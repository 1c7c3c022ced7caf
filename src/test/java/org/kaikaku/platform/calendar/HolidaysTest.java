package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @Test
    void every_day_of_1970_to_2050_agrees_with_the_published_list() throws IOException {
        var published = published();
        var computed = new TreeMap<LocalDate, String>();
        for (int year = 1970; year <= 2050; year++) {
            Holidays.of(year)
                    .values()
                    .forEach(day -> computed.put(day.date(), day.name().ja()));
        }
        assertThat(computed.keySet()).isEqualTo(published.keySet());
        published.forEach((date, name) ->
                assertThat(computed.get(date)).as("%s is %s", date, name).isEqualTo(nameInLaw(date, name)));
    }

    /** The list names a substitute after the day it stands for, and the days off around the accession only as days off. */
    private static String nameInLaw(LocalDate date, String name) {
        if (name.endsWith("振替休日")) {
            return "振替休日";
        }
        if (name.equals("休日")) {
            return "国民の休日";
        }
        if (name.equals("休日（祝日扱い）")) {
            return date.equals(LocalDate.of(2019, 5, 1)) ? "即位の日" : "即位礼正殿の儀";
        }
        return name.equals("体育の日（スポーツの日）") ? "体育の日" : name;
    }

    private static Map<LocalDate, String> published() throws IOException {
        try (var in = HolidaysTest.class.getResourceAsStream("holidays.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(": "))
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(
                            part -> LocalDate.parse(part[0]), part -> part[1], (a, b) -> a, TreeMap::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1973-02-12, false", // 建国記念の日 fell on a Sunday two months before substitutes came
        "1973-04-30, true", // the first substitute
        "1985-05-04, false", // a year before days between two holidays were free
        "1988-05-04, true",
        "2008-05-06, true", // Sunday the 4th moves over the 5th to the 6th
        "2003-05-05, true",
        "2015-09-22, true", // between 敬老の日 and 秋分の日
        "2019-12-23, false", // no Emperor's birthday that year
        "2020-07-20, false", // moved for the Olympic Games
        "2020-07-24, true",
        "2021-08-09, true"
    })
    void amendments_hold_from_their_day(LocalDate day, boolean holiday) {
        assertThat(Holidays.isHoliday(day)).isEqualTo(holiday);
    }

    /** Whoever types such a year is told what is wrong with it; nothing breaks on the way there. */
    @Test
    void the_equinoxes_stay_in_their_month_in_any_year_of_four_figures() {
        assertThat(IntStream.rangeClosed(2100, 9999))
                .allSatisfy(
                        year -> assertThat(Holidays.of(year).keySet().stream().map(LocalDate::getMonth))
                                .contains(Month.MARCH, Month.SEPTEMBER));
    }

    @Test
    void there_were_none_before_the_law() {
        assertThat(Holidays.of(1947)).isEmpty();
        assertThat(Holidays.of(1948).keySet())
                .containsExactly(LocalDate.of(1948, 9, 23), LocalDate.of(1948, 11, 3), LocalDate.of(1948, 11, 23));
    }

    @Test
    void a_holiday_has_its_name_in_every_language() {
        assertThat(Holidays.on(LocalDate.of(2026, 11, 23))).hasValueSatisfying(day -> {
            assertThat(day.name().ja()).isEqualTo("勤労感謝の日");
            assertThat(day.name().easy()).isEqualTo("勤労感謝《きんろうかんしゃ》の 日《ひ》");
            assertThat(day.name().en()).isEqualTo("Labour Thanksgiving Day");
        });
        assertThat(Holidays.on(LocalDate.of(2026, 11, 24))).isEmpty();
    }
}
