package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.letting.Availability;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.language.Text;

/**
 * Other times of the same room.
 *
 * @param problem key of a text
 */
public record TimesView(
        String path,
        Text named,
        Text now,
        Text from,
        List<Day> days,
        @Nullable String problem,
        @Nullable String before,
        String after) {

    public record Day(Text shown, List<Time> times) {}

    /** @param to day and band, as the form sends it; null where it is not free */
    public record Time(String span, @Nullable String to) {}

    static Day day(Availability.Day day) {
        return new Day(
                Wareki.small(day.day()),
                day.cells().stream()
                        .map(cell -> new Time(
                                cell.band().shown(),
                                cell.state() == Availability.State.FREE
                                        ? day.day() + "/" + cell.band().key()
                                        : null))
                        .toList());
    }
}
