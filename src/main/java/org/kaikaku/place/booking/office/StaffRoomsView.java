package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

public record StaffRoomsView(
        String day,
        Text shown,
        String before,
        String after,
        List<Row> rows,
        List<Mine> mine,
        @Nullable String problem) {
    /** @param rate percent of the open bands of the last four weeks that were booked */
    public record Row(String key, Text room, int people, int rate, List<Cell> cells) {}

    /** @param band key to book; null where it cannot be had */
    public record Cell(String span, @Nullable String band) {}

    public record Mine(UUID id, Text room, Text when) {}
}
