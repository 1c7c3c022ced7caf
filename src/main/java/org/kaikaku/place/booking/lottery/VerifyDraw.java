package org.kaikaku.place.booking.lottery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.CheckedDraw;
import org.kaikaku.place.booking.CheckedDraw.Wrong;
import org.kaikaku.platform.city.City;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes a draw from nothing but its published file. Needs no database and no city. */
public final class VerifyDraw {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerifyDraw() {}

    /** @param noted hash of the entries that somebody wrote down before the draw; null where nobody did */
    public static CheckedDraw verify(byte[] content, @Nullable String noted) {
        DrawFile file;
        try {
            file = JSON.readValue(content, DrawFile.class);
        } catch (JacksonException e) {
            return new CheckedDraw("", 0, 0, List.of(Wrong.NOT_A_LOTTERY));
        }
        return file == null || !isLottery(file)
                ? new CheckedDraw("", 0, 0, List.of(Wrong.NOT_A_LOTTERY))
                : verify(file, noted);
    }

    /** Whoever sends a file may leave out of it what they like, or ask for more tickets than anybody can count. */
    private static boolean isLottery(DrawFile file) {
        return DrawFile.FORMAT.equals(file.format())
                && file.month() != null
                && file.closes() != null
                && file.publicOn() != null
                && file.entries() != null
                && file.entries().stream().allMatch(VerifyDraw::isEntry)
                && isWritten(file.blocked());
    }

    private static boolean isEntry(DrawFile.@Nullable Entry entry) {
        return entry != null
                && isWritten(Arrays.asList(entry.pseudonym(), entry.group(), entry.room()))
                && isWritten(entry.parts())
                && entry.weight() >= 1
                && entry.weight() <= RulesOfLottery.MOST;
    }

    private static boolean isWritten(@Nullable List<String> all) {
        return all != null && all.stream().allMatch(Objects::nonNull);
    }

    private static CheckedDraw verify(DrawFile file, @Nullable String noted) {
        var wrong = new ArrayList<Wrong>();
        if (!DrawFile.hash(file.entries(), file.blocked()).equals(file.entriesHash())) {
            wrong.add(Wrong.ENTRIES);
        }
        if (noted != null && !noted.strip().equalsIgnoreCase(file.entriesHash())) {
            wrong.add(Wrong.NOTED);
        }
        var pseudonyms = new HashSet<String>();
        if (!file.entries().stream().allMatch(entry -> pseudonyms.add(entry.pseudonym()))) {
            wrong.add(Wrong.TWICE);
        }
        if (!after(file)) {
            wrong.add(Wrong.DATE);
        }
        return drawn(file, wrong);
    }

    private static CheckedDraw drawn(DrawFile file, List<Wrong> wrong) {
        var seed = file.seed();
        var result = file.publicResult();
        var results = file.results();
        if (seed == null || result == null || results == null) {
            wrong.add(Wrong.NOT_DRAWN);
            return new CheckedDraw(file.month(), file.entries().size(), 0, wrong);
        }
        if (!Digests.sha256(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .equals(file.commitment())) {
            wrong.add(Wrong.SEED);
        }
        var again = Draw.of(seed, result, file.entriesHash(), file.entries(), file.blocked(), file.wins());
        if (!again.equals(results)) {
            wrong.add(Wrong.RESULTS);
        }
        int winners = (int) again.stream().filter(DrawFile.Drawn::won).count();
        return new CheckedDraw(file.month(), file.entries().size(), winners, wrong);
    }

    private static boolean after(DrawFile file) {
        try {
            var closed = LocalDate.ofInstant(Instant.parse(file.closes()), City.ZONE);
            return LocalDate.parse(file.publicOn()).isAfter(closed);
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
