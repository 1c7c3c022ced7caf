package org.kaikaku.service.outreach.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param area key of the only one shown; empty for all
 * @param query of the same choice, for files
 */
public record TimetableView(
        List<Choice> areas, String area, List<Section> sections, List<Day> days, List<Mine> mine, String query) {
    public record Choice(String key, Text name) {}

    public record Section(Text area, List<Rule> rules) {}

    /**
     * @param weekday key of a text
     * @param weeks of the month; empty for each
     * @param from null all the year
     */
    public record Rule(
            String weekday,
            String weeks,
            @Nullable Text from,
            @Nullable Text to,
            List<Line> calls) {}

    /** @param byBooking the van only comes where somebody has booked */
    public record Line(String stop, Text name, Text place, boolean stepFree, String time, boolean byBooking) {}

    /** @param off nobody goes that day */
    public record Day(Text date, Text area, boolean off, List<Line> calls) {}

    /** @param state key of a text */
    public record Mine(String path, Text stop, Text when, String state) {}
}
