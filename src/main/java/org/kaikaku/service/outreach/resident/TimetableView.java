package org.kaikaku.service.outreach.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.map.PlaceMap;

/**
 * @param area key of the only one shown; empty for all
 * @param next the nearest outings
 * @param later those after them
 * @param map null where there is no stop
 * @param query of the same choice, for files
 */
public record TimetableView(
        List<Choice> areas,
        String area,
        List<Day> next,
        List<Day> later,
        @Nullable Map map,
        List<Section> sections,
        List<Mine> mine,
        String query) {
    static final TimetableView NO_VAN =
            new TimetableView(List.of(), "", List.of(), List.of(), null, List.of(), List.of(), "");

    public record Choice(String key, Text name) {}

    /**
     * @param weekday key of a text
     * @param in days from today on
     * @param tone of its area, from 1
     * @param off nobody goes that day
     */
    public record Day(Text date, String weekday, int in, Text area, int tone, boolean off, List<Line> calls) {}

    /** @param byBooking the van only comes where somebody has booked, and when is not yet settled */
    public record Line(String stop, Text name, Text place, String time, boolean byBooking) {}

    /** @param offices which are no stops */
    public record Map(PlaceMap drawn, List<Pin> pins, List<PlaceMap.Dot> offices) {}

    /** @param tone of its area, from 1 */
    public record Pin(PlaceMap.Dot dot, int tone) {}

    /** An area's stops with the times of each of its rules. */
    public record Section(Text area, int tone, List<Rule> rules, List<Row> rows) {}

    /**
     * @param weekday key of a text
     * @param weeks of the month; empty for each
     * @param from null all the year
     * @param now whether it is this part of the year
     */
    public record Rule(
            String weekday,
            String weeks,
            @Nullable Text from,
            @Nullable Text to,
            boolean now) {}

    /**
     * @param number in the map
     * @param times by rule
     */
    public record Row(int number, String stop, Text name, Text place, boolean stepFree, List<Time> times) {}

    /** @param span empty where the van does not come by this rule */
    public record Time(String span, boolean byBooking) {}

    /** @param state key of a text */
    public record Mine(String path, Text stop, Text when, String state) {}
}
