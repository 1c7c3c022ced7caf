package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.platform.language.Text;

/**
 * @param shut whether nothing can be had on this day, at whatever hour
 * @param next the next day on which something can; null where none is in sight
 * @param atOnce times to come that one person may have
 * @param aDay times of one day
 */
public record StaffRoomsView(
        String day,
        Text shown,
        String before,
        String after,
        boolean shut,
        @Nullable Next next,
        List<Row> rows,
        List<Mine> mine,
        int atOnce,
        int aDay,
        @Nullable String problem) {
    /** @param rate percent of the open bands of the last four weeks that were booked */
    public record Row(String key, Text room, int people, int rate, List<Cell> cells) {}

    public record Cell(String span, String band, Availability.State state) {
        public boolean free() {
            return state == Availability.State.FREE;
        }

        /** Key of the words for it. */
        public String key() {
            return "booking.cell." + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Next(String day, Text shown) {}

    public record Mine(UUID id, Text room, Text when) {}
}
