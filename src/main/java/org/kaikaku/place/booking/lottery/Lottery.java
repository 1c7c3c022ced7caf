package org.kaikaku.place.booking.lottery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month that is drawn by lot.
 *
 * @param closesAt when no more entries are taken
 * @param commitment SHA-256 of the seed; the seed itself leaves the table only with the draw
 * @param publicOn day of the public draw, after the entries closed
 * @param published null until the entries are closed
 * @param firstResult what the first of two people entered; null before
 */
public record Lottery(
        YearMonth month,
        Instant opensAt,
        Instant closesAt,
        String commitment,
        String publicDraw,
        LocalDate publicOn,
        int wins,
        @Nullable DrawFile published,
        @Nullable String firstResult,
        @Nullable UUID firstBy,
        @Nullable Instant drawnAt) {

    public enum Stage {
        OPEN,
        /** Entries are published, the public draw is still to come or to be entered. */
        CLOSED,
        DRAWN
    }

    public Stage stage(Instant now) {
        if (drawnAt != null) {
            return Stage.DRAWN;
        }
        return now.isBefore(closesAt) ? Stage.OPEN : Stage.CLOSED;
    }
}
