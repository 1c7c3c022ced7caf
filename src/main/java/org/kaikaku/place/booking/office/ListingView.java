package org.kaikaku.place.booking.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.FindingGroup;

/**
 * @param most megabytes of a file
 * @param problem key of a text
 * @param report null before a file was sent
 */
public record ListingView(
        int there,
        int most,
        @Nullable String problem,
        @Nullable Report report) {

    /**
     * What became of each row.
     *
     * @param in rows below the heading
     * @param unnamed lines of rows that name no facility
     */
    public record Report(
            String file,
            boolean refused,
            String form,
            int in,
            int taken,
            List<Long> unnamed,
            int left,
            List<FindingGroup> leftOut,
            List<FindingGroup> noted) {}
}
