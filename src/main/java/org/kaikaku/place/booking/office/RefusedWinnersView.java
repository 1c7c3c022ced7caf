package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** Who won in a lottery and could not be booked. */
public record RefusedWinnersView(Text named, List<Line> lines) {

    /**
     * @param why key of a text
     * @param advice key of a text: what staff can do
     * @param day for the calendar
     */
    public record Line(
            Text room,
            Text when,
            String why,
            String advice,
            String day,
            @Nullable Who who) {}

    public record Who(UUID id, String number, String name, String phone) {}
}
