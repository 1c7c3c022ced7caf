package org.kaikaku.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the journal; one statement each. Whoever asks has already been found entitled to it, and writes that look down where it is one. */
public interface JournalReader {
    /**
     * Who looked at or changed this person's record (個人情報の保護に関する法律76条 asks for no less than the record itself).
     *
     * @param person register number (宛名番号)
     * @param from {@link JournalPage#next()} of the page before; null for the newest lines
     * @param size lines a page, 1 to 200
     */
    default JournalPage aboutPerson(String person, @Nullable Long from, int size) {
        return aboutPerson(person, Instant.EPOCH, null, from, size);
    }

    /**
     * As above, within a time.
     *
     * @param before null for no end
     */
    JournalPage aboutPerson(String person, Instant since, @Nullable Instant before, @Nullable Long from, int size);

    Optional<JournalLine> line(long id);

    /** What happened to one thing, oldest first, at most the first 1,000 lines: {@code application/2026-000123-4}. */
    List<JournalLine> aboutObject(String object);
}
