package org.kaikaku.place.booking.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** @param problem key of a text */
public record LotteriesView(
        List<Line> lines,
        String month,
        String lastDay,
        String publicDraw,
        String publicOn,
        @Nullable String problem) {

    /**
     * @param stage key of a text
     * @param toEnter whether the public result is to be entered
     * @param first whether one person has entered it
     * @param refused how many won and could not be booked
     * @param movedUp how many have it instead
     */
    public record Line(
            String month,
            Text named,
            String stage,
            int entries,
            String publicDraw,
            Text publicOn,
            boolean toEnter,
            boolean first,
            int refused,
            int movedUp) {}
}
