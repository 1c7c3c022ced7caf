package org.kaikaku.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Brings a copy back: all of it or nothing. */
public interface Restoring {
    /** @param overwrite whether a city that is there may go */
    Result restore(Path file, boolean overwrite);

    /** The newest copy in a folder. */
    Optional<Path> newest(Path folder) throws IOException;

    sealed interface Result {
        /** @param taken when the copy was taken */
        record Restored(Instant taken, long rows) implements Result {}

        record Refused(Reason reason, String detail) implements Result {}
    }

    enum Reason {
        /** Cut off, changed, or encrypted with another key. */
        DAMAGED,
        /** Of a newer program, or of one with other tables. */
        OTHER_VERSION,
        /** There is a city already. */
        NOT_EMPTY,
        /** The city hall is open. */
        IN_USE,
        /** Not all of it could be brought back; the city that was there is untouched. */
        FAILED
    }
}
