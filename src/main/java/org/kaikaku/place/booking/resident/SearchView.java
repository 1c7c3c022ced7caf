package org.kaikaku.place.booking.resident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Wanted;
import org.kaikaku.platform.language.Text;

/**
 * @param day first day of the week, as a form writes it
 * @param near whether no room is called so, and these only come near
 * @param narrowed how much is asked for in the part that is folded
 * @param wider path of the same search by its words alone
 * @param before path of the week before; null where that is over
 */
public record SearchView(
        Wanted wanted,
        String day,
        Text from,
        List<Choice> purposes,
        List<Choice> facilities,
        List<Choice> equipment,
        List<Tick> features,
        List<Text> days,
        List<Row> rows,
        boolean near,
        int narrowed,
        List<Listed> listed,
        String wider,
        @Nullable String before,
        String after,
        String query) {

    public record Choice(String key, Text name, boolean chosen) {}

    /** @param text key of a text */
    public record Tick(String key, String text, boolean chosen) {}

    public record Row(String key, Text facility, Text room, int people, List<Day> days) {}

    /** @param path the room's own page of that day */
    public record Day(LocalDate day, Text shown, String path, List<Cell> cells) {
        private static final String NOT_GIVEN = "booking.cell.not-given";

        public boolean shut() {
            return state().equals(NOT_GIVEN);
        }

        public boolean free() {
            return cells.stream().anyMatch(cell -> cell.path() != null);
        }

        /** Key of a text: how the whole day is, in one word. */
        public String state() {
            var given = cells.stream()
                    .map(Cell::state)
                    .filter(state -> !state.equals(NOT_GIVEN))
                    .distinct()
                    .toList();
            if (given.isEmpty()) {
                return NOT_GIVEN;
            }
            if (given.size() == 1) {
                return given.getFirst();
            }
            return free() ? "booking.cell.some" : "booking.cell.taken";
        }
    }

    /**
     * @param state key of a text
     * @param path where it is booked; null where it is not free
     */
    public record Cell(
            Text shown, String span, String state, @Nullable String path) {}

    /** A facility that is not booked here. */
    public record Listed(String name, String address, String phone, String hours) {}
}
