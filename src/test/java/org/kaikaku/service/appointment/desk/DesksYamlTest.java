package org.kaikaku.service.appointment.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;

class DesksYamlTest {
    private static final Path MIRAI = Path.of("city/mirai");
    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when: okuyami.pension | when: okuyami.pensions      | pensions",
                "seats: 1 | seats: 0 | no number of seats",
                "starts: [\"08:45\", \"10:30\" | starts: [\"10:30\", \"08:45\" | not in order",
                "key: okuyami | key: Okuyami | no key",
                "hold-minutes: 10 | hold-minute: 10 | means nothing here",
                "key: farmland | key: property | second time"
            })
    void a_mistake_is_named_where_it_stands(String right, String wrong, String told, @TempDir Path folder)
            throws IOException {
        var text = Files.readString(MIRAI.resolve("appointments.yaml"));
        assertThat(text).contains(right);
        var last = text.lastIndexOf(right);
        var first = text.indexOf(right);
        var at = wrong.contains("property") ? last : first;
        Files.writeString(
                folder.resolve("appointments.yaml"),
                text.substring(0, at) + wrong + text.substring(at + right.length()));

        var problems = new ArrayList<CityFileProblem>();
        DesksYaml.read(CityFolder.check(folder, List.of(), new TreeSet<>()), problems);

        assertThat(problems).isNotEmpty().anySatisfy(problem -> {
            assertThat(problem.toString()).contains(told);
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void preparations_of_a_day_fill_the_open_day_before_and_none_is_due_at_night() {
        var desk = okuyami();
        var due = desk.starts().stream()
                .map(start -> desk.prepareBy(
                        desk.slot(LocalDate.of(2026, 12, 7), start).from(),
                        open(),
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 15)))
                .map(at -> at.atZone(City.ZONE).toLocalDateTime().toString())
                .toList();

        assertThat(due).containsExactly("2026-12-04T10:41", "2026-12-04T12:52", "2026-12-04T15:03", "2026-12-04T17:15");
    }

    @Test
    void times_are_given_from_the_lead_on_up_to_the_last_day_and_on_open_days_alone() {
        var desk = okuyami();

        assertThat(desk.first(TODAY, open())).isEqualTo("2026-12-03");
        assertThat(desk.given(LocalDate.of(2026, 12, 2), TODAY, open())).isFalse();
        assertThat(desk.given(LocalDate.of(2026, 12, 3), TODAY, open())).isTrue();
        assertThat(desk.given(LocalDate.of(2026, 12, 5), TODAY, open())).isFalse();
        assertThat(desk.given(TODAY.plusDays(45), TODAY, open())).isTrue();
        assertThat(desk.given(TODAY.plusDays(46), TODAY, open())).isFalse();
        assertThat(desk.slot(Instant.parse("2026-12-03T00:00:00Z"), TODAY, open()))
                .isEmpty();
        assertThat(desk.slot(Instant.parse("2026-12-02T23:45:00Z"), TODAY, open()))
                .isPresent();
    }

    @Test
    void answers_decide_whether_to_come_and_what_to_prepare() {
        var desk = okuyami();
        var answers = Map.of("notified", "yes", "resident", "no", "property", "yes", "farmland", "no", "pension", "no");

        assertThat(Triage.stop(desk, answers, TODAY)).isEmpty();
        assertThat(Triage.preparations(desk, answers, TODAY))
                .extracting(text -> text.ja())
                .containsExactly("世帯と亡くなられた方の記録を確かめる", "固定資産の現所有者申告書を用意する");
        assertThat(Triage.answers(desk, Map.of("notified", "maybe", "resident", "yes", "shoe", "yes")))
                .isEqualTo(Map.of("resident", "yes"));
    }

    private static Desk okuyami() {
        var files = CityFolder.check(MIRAI, List.of(), new TreeSet<>());
        return DesksYaml.read(files, new ArrayList<>()).orElseThrow().stream()
                .filter(desk -> Set.of("okuyami").contains(desk.key()))
                .findFirst()
                .orElseThrow();
    }

    private static BusinessDays open() {
        var files = CityFolder.check(MIRAI, List.of(), new TreeSet<>());
        return new BusinessDays(Cities.find(files).orElseThrow().openingHours().closed());
    }
}
