package org.kaikaku.service.counter.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param most megabytes that a file may have
 * @param problem key of the text that says what must be mended; null at first
 */
public record SeriesView(
        List<Line> lines, int most, @Nullable String problem) {

    /**
     * A file that was taken in.
     *
     * @param state {@code draft}, {@code in-force} or {@code withdrawn}
     * @param kind {@code VISITS} or {@code COUNTS}
     * @param first null where nothing could be used
     */
    public record Line(
            String id,
            String state,
            String kind,
            String file,
            int people,
            @Nullable Text first,
            @Nullable Text last,
            Text at,
            String by) {}
}
