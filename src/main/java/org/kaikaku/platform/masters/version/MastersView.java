package org.kaikaku.platform.masters.version;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param most megabytes that a file may have
 * @param problem key of the text that says what must be mended; null at first
 */
public record MastersView(
        List<Table> tables,
        List<Waiting> drafts,
        int most,
        @Nullable String problem) {

    /** @param versions those of the city, the latest first; the one that came with the house is not among them */
    public record Table(String key, Text shipped, List<Version> versions) {}

    /** @param coming whether its day is still to come */
    public record Version(
            String id,
            Text from,
            boolean now,
            boolean coming,
            boolean latest,
            Difference difference,
            String file,
            String by) {}

    public record Waiting(String id, String key, String file, Text at, String by) {}
}
