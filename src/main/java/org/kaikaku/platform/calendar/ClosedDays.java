package org.kaikaku.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;

/** The days on which an office is closed (閉庁日). Each city says its own; see {@link #of}. */
@FunctionalInterface
public interface ClosedDays {

    boolean isClosed(LocalDate day);

    /**
     * The days that a city's ordinance lists (地方自治法4条の2).
     *
     * @param weekdays closed every week
     * @param holidays whether the national holidays are closed
     * @param yearly spans that return every year
     */
    static ClosedDays of(Set<DayOfWeek> weekdays, boolean holidays, List<YearlySpan> yearly) {
        var closedWeekdays = Set.copyOf(weekdays);
        var closedSpans = List.copyOf(yearly);
        return day -> closedWeekdays.contains(day.getDayOfWeek())
                || (holidays && Holidays.isHoliday(day))
                || closedSpans.stream().anyMatch(span -> span.contains(day));
    }

    /** What nearly every city's ordinance says: Saturdays, Sundays, national holidays, 29 December to 3 January. */
    static ClosedDays usual() {
        return of(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                true,
                List.of(new YearlySpan(MonthDay.of(12, 29), MonthDay.of(1, 3))));
    }

    /** An office that never closes, such as the night desk that takes reports of birth and death. */
    static ClosedDays none() {
        return _ -> false;
    }

    /** These days and others besides, such as the weekday on which one building rests. */
    default ClosedDays and(ClosedDays others) {
        return day -> isClosed(day) || others.isClosed(day);
    }

    /** Both days belong to the span; it may pass the year's end. */
    record YearlySpan(MonthDay from, MonthDay to) {
        boolean contains(LocalDate day) {
            var monthDay = MonthDay.from(day);
            boolean afterStart = !monthDay.isBefore(from);
            boolean beforeEnd = !monthDay.isAfter(to);
            return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
        }
    }
}
