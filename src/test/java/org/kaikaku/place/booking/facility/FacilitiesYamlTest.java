package org.kaikaku.place.booking.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.city.CityFileProblem;
import org.kaikaku.platform.city.release.CityFolder;

class FacilitiesYamlTest {
    private static final Path MIRAI = Path.of("city/mirai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: \"13:00\", until: \"17:00\" | from: \"17:00\", until: \"13:00\" | is not after from",
                "from: \"13:00\", until: \"17:00\" | from: \"12:15\", until: \"17:00\" | leave 30 minutes between them",
                "from: \"13:00\", until: \"17:00\" | from: \"13:00\", until: \"25:00\" | not a time of day",
                "parts: [civic-hall-a, | parts: [civic-hall-x, | and no room",
                "purposes: [event, | purposes: [evnt, | did you mean \"event\"?",
                "latitude: \"35.000000\" | latitude: \"142.000000\" | is no latitude in Japan",
                "barrier-free: [wheelchair, | barrier-free: [weelchair, | did you mean \"wheelchair\"?",
                "closed: [monday, | closed: [moonday, | did you mean \"monday\"?",
                "key: civic-hall-b | key: civic-hall-a | stands here a second time",
                "stock: 2} | stock: 0} | no number of pieces"
            })
    void a_mistake_is_told_with_what_was_meant(String right, String wrong, String told, @TempDir Path folder)
            throws IOException {
        var text = Files.readString(MIRAI.resolve("facilities.yaml"));
        assertThat(text).contains(right);
        Files.writeString(
                folder.resolve("facilities.yaml"), text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        var problems = new ArrayList<CityFileProblem>();
        FacilitiesYaml.read(CityFolder.check(folder, List.of(), new TreeSet<>()), problems);

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString()).contains(told));
    }

    /** One that went on after midnight would belong to two days with prices and closed days of their own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "until: \"24:00\" | \"24:00\" is not a time of day",
                "until: \"26:00\" | \"26:00\" is not a time of day",
                "until: \"00:00\" | is not after from; a use ends on the day on which it begins",
                "until: \"01:30\" | is not after from; a use ends on the day on which it begins"
            })
    void a_band_that_does_not_end_on_its_own_day_is_refused_with_its_line(
            String late, String told, @TempDir Path folder) throws IOException {
        var text = Files.readString(MIRAI.resolve("facilities.yaml"));
        var right = "from: \"18:00\", until: \"21:30\"";
        int at = text.indexOf(right);
        assertThat(at).isPositive();
        Files.writeString(folder.resolve("facilities.yaml"), text.replaceFirst(right, "from: \"18:00\", " + late));

        var problems = new ArrayList<CityFileProblem>();
        FacilitiesYaml.read(CityFolder.check(folder, List.of(), new TreeSet<>()), problems);

        long line = text.substring(0, at).lines().count();
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem.toString())
                        .contains("facilities.yaml:" + line)
                        .contains(told));
    }

    @Test
    void a_whole_needs_its_parts_and_a_use_what_it_borrows_with_the_time_to_clean_up() throws IOException {
        var place = Facilities.in(CityFolder.check(MIRAI, List.of(), new TreeSet<>()))
                .orElseThrow()
                .room("civic-hall")
                .orElseThrow();
        var slot = place.room()
                .slot(
                        LocalDate.of(2026, 12, 9),
                        place.room().from("am", 2),
                        Map.of("microphone", 2),
                        place.facility().equipment());

        assertThat(slot.parts())
                .containsExactly("equipment/microphone", "room/civic-hall-a", "room/civic-hall-b", "room/civic-hall-c");
        assertThat(slot.from()).isEqualTo("2026-12-09T00:00:00Z");
        assertThat(slot.blockedUntil()).isEqualTo("2026-12-09T08:30:00Z");
        assertThat(place.room().from("night", 2)).isEmpty();
        assertThat(place.room().from("noon", 1)).isEmpty();
        assertThat(place.open(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(place.open(LocalDate.of(2027, 1, 2))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ホール,,0,,,5",
        "ホールＡ,,0,,,1",
        ",music,0,,,6",
        ",,150,,,2",
        ",sports,100,,,1",
        ",,0,music-studio,,2",
        ",,0,,drums,2",
        ",,０,,,21",
        "どこにもない,,0,,,0"
    })
    void rooms_are_found_by_what_is_wanted(
            String words, String purpose, String people, String facility, String equipment, int found)
            throws IOException {
        var sent = new java.util.HashMap<String, String>();
        sent.put("q", words == null ? "" : words);
        sent.put("purpose", purpose == null ? "" : purpose);
        sent.put("people", people);
        sent.put("facility", facility == null ? "" : facility);
        sent.put("equipment", equipment == null ? "" : equipment);
        var wanted = Wanted.read(sent, List.of());

        var places = Facilities.in(CityFolder.check(MIRAI, List.of(), new TreeSet<>()))
                .orElseThrow()
                .places();
        assertThat(places.stream().filter(wanted::fits).filter(wanted::names)).hasSize(found);
    }
}
