package org.kaikaku.service.outreach.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A line of the timetable: on which days a van goes to an area, and where it stands then.
 *
 * @param weeks of the month, from 1; empty for each
 */
public record OutingRule(
        String van, String area, Season season, DayOfWeek weekday, List<Integer> weeks, List<PlannedCall> calls) {
    private static final int WEEK = 7;

    /** @param byBooking as in {@link org.kaikaku.service.outreach.Call} */
    public record PlannedCall(String stop, LocalTime from, LocalTime until, boolean byBooking, Duration turn) {}

    /** Closed days are the calendar's to say. */
    boolean has(LocalDate day) {
        return season.has(day)
                && day.getDayOfWeek() == weekday
                && (weeks.isEmpty() || weeks.contains((day.getDayOfMonth() - 1) / WEEK + 1));
    }
}
