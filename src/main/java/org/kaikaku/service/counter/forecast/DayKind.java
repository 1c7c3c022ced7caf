package org.kaikaku.service.counter.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.kaikaku.platform.calendar.ClosedDays;

/**
 * What about a day may make more or fewer people come. How much each does, if anything, is learnt from the city's own days.
 *
 * @param monthEnd whether it is one of the last three days of its month on which the hall is open
 * @param moving whether it lies in the weeks in which Japan moves house (引っ越しの時期)
 * @param afterClosure whether the hall was closed the day before on what is else an open weekday
 */
record DayKind(DayOfWeek weekday, boolean monthEnd, boolean moving, boolean afterClosure) {
    private static final MonthDay MOVING_FROM = MonthDay.of(3, 20);
    private static final MonthDay MOVING_TO = MonthDay.of(4, 7);
    private static final int LAST = 3;

    static DayKind of(LocalDate day, ClosedDays closed) {
        var month = MonthDay.from(day);
        boolean moving = !month.isBefore(MOVING_FROM) && !month.isAfter(MOVING_TO);
        var before = day.minusDays(1);
        boolean weekend = before.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
        return new DayKind(day.getDayOfWeek(), monthEnd(day, closed), moving, !weekend && closed.isClosed(before));
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
        if (moving) {
            traits.add(Trait.MOVING);
        }
        if (afterClosure) {
            traits.add(Trait.AFTER_CLOSURE);
        }
        return traits;
    }

    /** Texts: {@code ticket.forecast.<NAME>}. */
    enum Trait {
        MONTH_END,
        MOVING,
        AFTER_CLOSURE
    }
}
