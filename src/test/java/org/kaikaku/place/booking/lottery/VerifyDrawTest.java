package org.kaikaku.place.booking.lottery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaikaku.place.booking.CheckedDraw.Wrong;
import tools.jackson.databind.json.JsonMapper;

class VerifyDrawTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEED = "00".repeat(31) + "2a";

    @Test
    void the_published_file_is_recomputed_by_anybody() {
        var file = drawn(entries(50, 1), 2);
        var found = VerifyDraw.verify(JSON.writeValueAsBytes(file), file.entriesHash());

        assertThat(found.wrong()).isEmpty();
        assertThat(found.entries()).isEqualTo(50);
        // Ten times are wanted by five each.
        assertThat(found.winners()).isEqualTo(10);
    }

    @Test
    void nobody_has_what_another_won_nor_wins_more_than_they_may() {
        var whole = new DrawFile.Entry("e-whole", "g-whole", "hall", List.of("a/d/am", "b/d/am"), 1);
        var entries = new ArrayList<>(List.of(whole));
        for (var part : List.of("a", "b")) {
            entries.add(new DrawFile.Entry("e-" + part, "g-" + part, part, List.of(part + "/d/am"), 1));
        }
        entries.add(new DrawFile.Entry("e-shut", "g-shut", "c", List.of("c/d/am"), 1));
        for (int seed = 0; seed < 40; seed++) {
            var results = Draw.of("%064x".formatted(seed), "1", "h", entries, List.of("c/d/am"), 1);
            var winners = results.stream()
                    .filter(DrawFile.Drawn::won)
                    .map(DrawFile.Drawn::pseudonym)
                    .toList();
            assertThat(winners).isIn(List.of("e-whole"), List.of("e-a", "e-b"), List.of("e-b", "e-a"));
        }
        var one = IntStream.range(0, 20)
                .mapToObj(i -> new DrawFile.Entry("e" + i, "same", "r", List.of("r/d" + i + "/am"), 1))
                .toList();
        assertThat(Draw.of(SEED, "1", "h", one, List.of(), 3).stream().filter(DrawFile.Drawn::won))
                .hasSize(3);
    }

    @Test
    void who_lost_before_has_as_many_times_the_chance_as_they_have_tickets() {
        var light = new DrawFile.Entry("light", "l", "r", List.of("r/d/am"), 1);
        var heavy = new DrawFile.Entry("heavy", "h", "r", List.of("r/d/am"), 3);
        int heavyWins = 0;
        for (int seed = 0; seed < 4000; seed++) {
            var first = Draw.of("%064x".formatted(seed), "7", "h", List.of(light, heavy), List.of(), 1)
                    .getFirst();
            heavyWins += first.pseudonym().equals("heavy") ? 1 : 0;
        }
        // Three of four; the draws are fixed by their seeds, four standard deviations are 110.
        assertThat(heavyWins).isBetween(2890, 3110);
    }

    @Test
    void whatever_is_changed_is_found() {
        var file = drawn(entries(50, 1), 2);
        var text = JSON.writeValueAsString(file);

        assertThat(wrong(text.replaceFirst("\"weight\":1", "\"weight\":9"), null))
                .contains(Wrong.ENTRIES);
        assertThat(wrong(text.replaceFirst("\"seed\":\"00", "\"seed\":\"01"), null))
                .contains(Wrong.SEED, Wrong.RESULTS);
        assertThat(wrong(text.replace("\"publicResult\":\"1234\"", "\"publicResult\":\"1235\""), null))
                .containsExactly(Wrong.RESULTS);
        assertThat(wrong(text.replaceFirst("\"won\":false", "\"won\":true"), null))
                .containsExactly(Wrong.RESULTS);
        assertThat(wrong(text.replace("\"publicOn\":\"2026-12-22\"", "\"publicOn\":\"2026-12-20\""), null))
                .containsExactly(Wrong.DATE);
        assertThat(wrong("{}", null)).containsExactly(Wrong.NOT_A_LOTTERY);
        assertThat(wrong("no json", null)).containsExactly(Wrong.NOT_A_LOTTERY);
        assertThat(wrong("null", null)).containsExactly(Wrong.NOT_A_LOTTERY);
    }

    /** Whoever changes an entry and makes the file anew is found by the hash that was published before the draw. */
    @Test
    void a_file_that_was_made_anew_is_found_by_the_hash_noted_before() {
        var file = drawn(entries(50, 1), 2);
        var others = new ArrayList<>(entries(50, 1));
        others.removeFirst();
        var anew = JSON.writeValueAsString(drawn(others, 2));

        assertThat(wrong(anew, null)).isEmpty();
        assertThat(wrong(anew, file.entriesHash())).containsExactly(Wrong.NOTED);
    }

    @Test
    void ten_thousand_entries_are_drawn_and_verified_alike() {
        var file = drawn(entries(10_000, 3), 2);
        var found = VerifyDraw.verify(JSON.writeValueAsBytes(file), file.entriesHash());
        assertThat(found.wrong()).isEmpty();
        assertThat(found.winners()).isEqualTo(2000);
    }

    private static List<Wrong> wrong(String text, @org.jspecify.annotations.Nullable String noted) {
        return VerifyDraw.verify(text.getBytes(UTF_8), noted).wrong();
    }

    private static List<DrawFile.Entry> entries(int many, int weight) {
        return IntStream.range(0, many)
                .mapToObj(i -> new DrawFile.Entry(
                        Digests.sha256("salt", "entry" + i),
                        Digests.sha256("salt", "group" + i),
                        "room",
                        List.of("room/day" + i / 5 + "/am"),
                        weight))
                .toList();
    }

    private static DrawFile drawn(List<DrawFile.Entry> entries, int wins) {
        var hash = DrawFile.hash(entries, List.of());
        return new DrawFile(
                DrawFile.FORMAT,
                "2027-02",
                "2026-12-20T14:59:59Z",
                Digests.sha256(SEED.getBytes(UTF_8)),
                "ナンバーズ4 第6000回",
                "2026-12-22",
                wins,
                List.of(),
                entries,
                hash,
                SEED,
                "1234",
                Draw.of(SEED, "１２ 34", hash, entries, List.of(), wins));
    }
}
