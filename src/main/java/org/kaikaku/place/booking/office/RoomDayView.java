package org.kaikaku.place.booking.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param locksAway since when the lock service does not answer; null where it does
 * @param waiting bookings whose locks have not got their codes
 */
public record RoomDayView(
        String day,
        Text shown,
        String before,
        String after,
        List<Row> rows,
        int unsettled,
        @Nullable Text locksAway,
        List<Waiting> waiting) {
    private static final String NOT_GIVEN = "booking.cell.not-given";

    public record Waiting(String path, String number, Text room, Text when) {}

    public record Row(Text facility, Text room, List<Cell> cells) {
        public List<Cell> free() {
            return cells.stream().filter(Cell::free).toList();
        }

        /** Who has what, and what is not let; nothing where nothing of the day is. */
        public List<Cell> taken() {
            return shut()
                    ? List.of()
                    : cells.stream().filter(cell -> !cell.free()).toList();
        }

        public boolean shut() {
            return cells.stream().allMatch(cell -> cell.marks().equals(List.of(NOT_GIVEN)));
        }
    }

    /**
     * @param path to the booking, or to where it is booked; null where neither can be
     * @param who has it; empty where it is free
     * @param marks keys of texts: unpaid, to be approved, closed
     */
    public record Cell(String span, @Nullable String path, String who, List<String> marks) {
        boolean free() {
            return path != null && who.isEmpty();
        }
    }
}
