package org.kaikaku.service.counter.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.service.counter.hall.Hall.Season;

/**
 * What about a day may make more or fewer people come. How much each does, if anything, is learnt from the city's own days.
 *
 * @param monthEnd whether it is one of the last three days of its month on which the hall is open
 * @param seasons those of the city's file in which it lies
 * @param afterClosure whether the hall was closed the day before on what is else an open weekday
 */
record DayKind(DayOfWeek weekday, boolean monthEnd, List<Season> seasons, boolean afterClosure) {
    private static final int LAST = 3;

    static DayKind of(LocalDate day, Calendar calendar) {
        var closed = calendar.closed();
        var before = day.minusDays(1);
        boolean weekend = before.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        return new DayKind(
                day.getDayOfWeek(),
                monthEnd(day, closed),
                calendar.seasons().stream().filter(season -> season.holds(day)).toList(),
                !weekend && closed.isClosed(before));
    }

    private static boolean monthEnd(LocalDate day, ClosedDays closed) {
        return day.datesUntil(day.withDayOfMonth(day.lengthOfMonth()).plusDays(1))
                        .filter(one -> !closed.isClosed(one))
                        .count()
                <= LAST;
    }

    /** Those that hold, each with a factor of its own. */
    List<Object> traits() {
        var traits = new ArrayList<Object>(List.of(weekday));
        if (monthEnd) {
            traits.add(Trait.MONTH_END);
        }
        traits.addAll(seasons);
        if (afterClosure) {
            traits.add(Trait.AFTER_CLOSURE);
        }
        return traits;
    }

    /** Texts: {@code ticket.forecast.<NAME>}. */
    enum Trait {
        MONTH_END,
        AFTER_CLOSURE
    }
}
