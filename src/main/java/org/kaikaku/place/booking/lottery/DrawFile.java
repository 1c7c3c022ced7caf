package org.kaikaku.place.booking.lottery;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a lottery, first without its last three parts, which come with the draw. {@code docs/lottery.md} says how it is
 * computed.
 *
 * @param format {@value #FORMAT}
 * @param month of the uses, {@code 2027-02}
 * @param closes when entries closed, as an instant of ISO 8601
 * @param commitment SHA-256 of the seed, in hex; published as the lottery opened
 * @param publicDraw which draw outside the city decides with the seed
 * @param publicOn its day, after the entries closed
 * @param wins how many uses one registration may win
 * @param blocked part, day and band that were not to be had, as {@code part/day/band}
 * @param entriesHash SHA-256 of the entries and what is blocked, in hex
 * @param seed in hex; null before the draw
 * @param publicResult what was drawn; null before
 * @param results in the order in which entries were drawn; null before
 */
public record DrawFile(
        String format,
        String month,
        String closes,
        String commitment,
        String publicDraw,
        String publicOn,
        int wins,
        List<String> blocked,
        List<Entry> entries,
        String entriesHash,
        @Nullable String seed,
        @Nullable String publicResult,
        @Nullable List<Drawn> results) {
    public static final String FORMAT = "kaikaku-lottery/1";

    /**
     * Somebody wants something.
     *
     * @param pseudonym SHA-256 of a salt that only they know and the entry; says which is theirs to them alone
     * @param group the same for all entries of one registration in this lottery
     * @param parts what is taken with it, as {@code part/day/band}
     * @param weight how many tickets it has; who lost before has more
     */
    public record Entry(String pseudonym, String group, String room, List<String> parts, int weight) {
        String line() {
            return String.join("\t", pseudonym, group, room, String.join(",", parts), Integer.toString(weight));
        }
    }

    public record Drawn(String pseudonym, boolean won) {}

    /** Of entries in the order of their pseudonyms, whatever order they are written in. */
    public static String hash(List<Entry> entries, List<String> blocked) {
        var text = Stream.concat(
                        entries.stream()
                                .sorted(Comparator.comparing(Entry::pseudonym))
                                .map(Entry::line),
                        blocked.stream().sorted().map(part -> "blocked\t" + part))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    DrawFile with(String revealed, String result, List<Drawn> drawn) {
        return new DrawFile(
                format,
                month,
                closes,
                commitment,
                publicDraw,
                publicOn,
                wins,
                blocked,
                entries,
                entriesHash,
                revealed,
                result,
                drawn);
    }
}
