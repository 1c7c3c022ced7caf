package org.kaikaku.platform.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;

/** Takes copies of the city while it is open. */
public interface Backups {
    /** @param folder where to; null for the one that is set ({@code KAIKAKU_BACKUP}) */
    Result take(@Nullable Path folder, Doer doer);

    sealed interface Result {
        /**
         * Written, read again from its first to its last byte, and then given its name.
         *
         * @param rows of all tables
         * @param sha256 of the file, in hexadecimal digits
         */
        record Taken(Path file, long bytes, long rows, String sha256, boolean encrypted) implements Result {}

        /** Copies that there were are untouched. */
        record Failed(String problem) implements Result {}
    }
}
