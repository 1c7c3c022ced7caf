package org.kaikaku.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Closed days as plain data, for whoever must count a deadline where this house cannot be reached. What a deadline is stays
 * {@link DeadlineRule}'s to say; who counts elsewhere is right if it says the same.
 *
 * @param from the first day of which this says something
 * @param until the last
 * @param weekdays closed every week
 * @param days closed besides, in their order
 */
public record PortableClosedDays(LocalDate from, LocalDate until, List<DayOfWeek> weekdays, List<LocalDate> days) {

    /** @param until no later than the calendar of holidays holds */
    public static PortableClosedDays of(ClosedDays closed, LocalDate from, LocalDate until) {
        var all = from.datesUntil(until.plusDays(1)).filter(closed::isClosed).toList();
        var weekdays = Arrays.stream(DayOfWeek.values())
                .filter(weekday -> from.datesUntil(until.plusDays(1))
                        .filter(day -> day.getDayOfWeek() == weekday)
                        .allMatch(closed::isClosed))
                .toList();
        return new PortableClosedDays(
                from,
                until,
                weekdays,
                all.stream()
                        .filter(day -> !weekdays.contains(day.getDayOfWeek()))
                        .toList());
    }
}
