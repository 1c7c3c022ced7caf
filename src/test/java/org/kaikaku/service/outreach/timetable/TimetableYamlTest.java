package org.kaikaku.service.outreach.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;
import org.kaikaku.service.outreach.GeoPoint;

class TimetableYamlTest {
    private static final Path MIRAI = Path.of("city/mirai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area: north | area: nort | north",
                "latitude: \"35.4655\" | latitude: \"95.4655\" | no place on the earth",
                "{stop: hinata, | {stop: hinta, | hinata",
                "until: \"11:00\", turn-minutes: 30 | until: \"09:00\", turn-minutes: 30 | leaves before it comes",
                "turn-minutes: 30} | turn-minutes: 300} | no turn fits",
                "{stop: kinone, from: \"13:00\", until: \"16:15\" | {stop: kinone, from: \"13:00\", until: \"17:15\" | not out then",
                "{stop: takao, | {stop: mizusawa, | a stop stands here twice",
                "season: {from: \"12-01\", to: \"03-31\"} | season: {from: \"11-01\", to: \"03-31\"} | the same van",
                "key: takao | key: hinata | stands here twice",
                "returns: \"17:00\" | returns: \"08:00\" | returns before it leaves",
                "range-km: 90 | range-miles: 90 | means nothing here"
            })
    void a_mistake_is_named_where_it_stands(String right, String wrong, String told, @TempDir Path folder)
            throws IOException {
        var text = Files.readString(MIRAI.resolve("outreach.yaml"));
        assertThat(text).contains(right);
        var at = text.indexOf(right);
        Files.writeString(
                folder.resolve("outreach.yaml"), text.substring(0, at) + wrong + text.substring(at + right.length()));

        var problems = new ArrayList<CityFileProblem>();
        TimetableYaml.read(CityFolder.check(folder, List.of(), new TreeSet<>()), problems);

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.toString()).contains(told);
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void the_van_goes_where_the_season_and_the_weekday_say() {
        var timetable = TimetableYaml.read(CityFolder.check(MIRAI, List.of(), new TreeSet<>()), new ArrayList<>())
                .orElseThrow();

        var autumn = timetable.on(LocalDate.of(2026, 11, 26)).getFirst();
        var winter = timetable.on(LocalDate.of(2026, 12, 3)).getFirst();

        assertThat(autumn.calls()).hasSize(3);
        assertThat(Said.time(autumn.at("kawabe").orElseThrow().from())).isEqualTo("09:15");
        assertThat(Said.time(winter.at("kawabe").orElseThrow().from())).isEqualTo("09:30");
        assertThat(timetable.on(LocalDate.of(2026, 12, 4))).isEmpty();
    }

    @Test
    void turns_fill_the_call_and_a_call_by_booking_has_just_one() {
        var timetable = TimetableYaml.read(CityFolder.check(MIRAI, List.of(), new TreeSet<>()), new ArrayList<>())
                .orElseThrow();
        var outing = timetable.on(LocalDate.of(2026, 12, 3)).getFirst();

        assertThat(outing.at("kawabe").orElseThrow().starts()).hasSize(3);
        assertThat(outing.at("ichiba").orElseThrow().starts()).hasSize(1);
    }

    @Test
    void a_season_may_go_over_the_turn_of_the_year_and_a_week_is_one_of_the_month() {
        var winter = new Season(MonthDay.of(12, 1), MonthDay.of(3, 31));
        assertThat(winter.has(LocalDate.of(2027, 1, 15))).isTrue();
        assertThat(winter.has(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(winter.has(LocalDate.of(2026, 11, 30))).isFalse();

        var third = new OutingRule("v", "a", Season.ALWAYS, DayOfWeek.TUESDAY, List.of(3), List.of());
        assertThat(third.has(LocalDate.of(2026, 12, 15))).isTrue();
        assertThat(third.has(LocalDate.of(2026, 12, 8))).isFalse();
    }

    @Test
    void a_degree_along_a_meridian_is_a_hundred_and_eleven_kilometres() {
        var metres = new GeoPoint(35, 138).metresTo(new GeoPoint(36, 138));
        assertThat(metres).isBetween(111_000.0, 111_400.0);
    }

    private static final class Said {
        static String time(java.time.Instant at) {
            return at.atZone(org.kaikaku.platform.city.City.ZONE).toLocalTime().toString();
        }
    }
}
