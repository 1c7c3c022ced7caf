package org.kaikaku.place.booking.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.place.booking.facility.Directory;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.CityFiles;
import org.kaikaku.platform.city.release.CityFolder;

class FeeTableTest {
    private static final Path MIRAI = Path.of("city/mirai");

    @Test
    void a_quote_says_how_it_was_reached() throws IOException {
        var quote = mirai().quote(asked("civic-hall-a", 2, false, true, Map.of("projector", 1, "microphone", 3), ""));

        // 3,200 + 4,300; half more for who is from outside; twice for a commercial use; air of 2 × 1,000; 2 × (800 + 3
        // × 200).
        assertThat(quote.lines().stream().map(Quote.Line::yen))
                .containsExactly(3200, 4300, 3750, 11250, 2000, 1600, 1200);
        assertThat(quote.lines().stream().map(Quote.Line::key))
                .containsExactly(
                        "booking.fee.band",
                        "booking.fee.band",
                        "booking.fee.outside",
                        "booking.fee.commercial",
                        "booking.fee.air",
                        "booking.fee.equipment",
                        "booking.fee.equipment");
        assertThat(quote.total()).isEqualTo(27_300);
        assertThat(quote.source()).contains("条例");
    }

    @Test
    void a_reduction_is_taken_from_all_and_what_is_below_ten_yen_is_not_asked_for() throws IOException {
        var quote = mirai().quote(asked("chuo-tatami", 1, false, false, Map.of(), "youth"));

        // 500, half more: 750, half of that off: 375, and 5 below ten.
        assertThat(quote.lines().stream().map(Quote.Line::yen)).containsExactly(500, 250, 200, -475, -5);
        assertThat(quote.total()).isEqualTo(470);
        assertThat(mirai().quote(asked("chuo-tatami", 1, true, false, Map.of(), "city"))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"60,10000", "30,10000", "29,5000", "7,5000", "6,0", "0,0"})
    void what_is_given_back_depends_on_how_long_before_it_was_cancelled(int days, int back) throws IOException {
        assertThat(mirai().refund(10_000, days)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pm: 12000,  |  | \"pm\" of the room \"civic-hall\" has no price",
                "  - {room: studio-2, bands: {t09: 700, t11: 700, t13: 700, t15: 700, t17: 900, t19: 900}} | | the room \"studio-2\" has no price",
                "  - {equipment: drums, yen: 500} | | the equipment \"drums\" has no price",
                "room: gym-studio | room: gym-studoi | did you mean \"gym-studio\"?",
                "night: 13500 | evening: 13500 | is no band of the room",
                "  - {days: 0, percent: 0} | | let the last line be for 0 days",
                "days: 30, | days: 3, | write the most days first",
                "yen: 800 | yen: -800 | yen",
                "{room: studio-1, | {room: studio-2, | has a price already"
            })
    void a_table_with_a_gap_is_refused_before_it_is_published(
            String right, String wrong, String told, @TempDir Path folder) throws IOException {
        var text = Files.readString(MIRAI.resolve("booking-fees.yaml"));
        assertThat(text).contains(right);
        Files.writeString(folder.resolve("booking-fees.yaml"), text.replace(right, wrong == null ? "" : wrong));
        Files.copy(MIRAI.resolve("facilities.yaml"), folder.resolve("facilities.yaml"));

        var problems = new ArrayList<CityFileProblem>();
        var files = files(folder);
        FeesYaml.read(files, problems)
                .ifPresent(table -> FeesYaml.gaps(table, Facilities.in(files).orElseThrow(), problems));

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString()).contains(told));
    }

    private static Asked asked(
            String room, int many, boolean inCity, boolean commercial, Map<String, Integer> things, String reduction)
            throws IOException {
        var place = directory().room(room).orElseThrow();
        return new Asked(place, place.room().bands().subList(0, many), inCity, commercial, !inCity, things, reduction);
    }

    private static Directory directory() throws IOException {
        return Facilities.in(files(MIRAI)).orElseThrow();
    }

    private static FeeTable mirai() throws IOException {
        return FeesYaml.read(files(MIRAI), new ArrayList<>()).orElseThrow();
    }

    private static CityFiles files(Path folder) throws IOException {
        return CityFolder.check(folder, List.of(), new TreeSet<>());
    }
}
