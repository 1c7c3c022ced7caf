package org.kaikaku.platform.calendar;

import java.time.LocalDate;

/**
 * How one law counts one deadline. Nothing of it is true of all laws, so nothing has a default.
 *
 * @param law the law and article that sets it, as 戸籍法49条
 * @param firstDay which day is day 1
 * @param count how many days, months or years; at least 1
 * @param closedDay what becomes of a last day on which the office is closed
 */
public record DeadlineRule(String law, FirstDay firstDay, int count, Unit unit, ClosedDay closedDay) {

    public DeadlineRule {
        if (count < 1) {
            throw new IllegalArgumentException("A deadline counts at least 1, not " + count + " (" + law + ")");
        }
    }

    public enum FirstDay {
        /** The day of the event is day 1 (戸籍法43条). */
        EVENT,
        /** The day after the event is day 1 (初日不算入, 民法140条). */
        NEXT,
        /** The day after the event is day 1, and the last day is the one on which the period has passed (翌日から三月を経過した日, 地方税法384条の3). */
        NEXT_PASSED
    }

    /** Counted by the calendar (暦に従って計算, 民法143条). */
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS;

        /**
         * The day on which a period ends: the day before that which corresponds to the first day, and where that month has no such day,
         * the month's last (民法143条2項).
         */
        LocalDate lastDay(LocalDate first, int count) {
            var corresponding = switch (this) {
                case DAYS -> first.plusDays(count);
                case MONTHS -> first.plusMonths(count);
                case YEARS -> first.plusYears(count);
            };
            boolean missing = this != DAYS && corresponding.getDayOfMonth() != first.getDayOfMonth();
            return missing ? corresponding : corresponding.minusDays(1);
        }
    }

    public enum ClosedDay {
        /** The next open day is the last day (民法142条, 地方自治法4条の2第4項, 国税通則法10条2項). */
        NEXT_OPEN,
        /** One has to act on the last open day before. */
        PREVIOUS_OPEN,
        /** The last day stays, open or not. */
        AS_IS
    }

    /** The last day for an event on a given day. */
    public Due due(LocalDate event, ClosedDays closed) {
        var first = firstDay == FirstDay.EVENT ? event : event.plusDays(1);
        var ends = unit.lastDay(first, count);
        var counted = firstDay == FirstDay.NEXT_PASSED ? ends.plusDays(1) : ends;
        var office = new BusinessDays(closed);
        var last = switch (closedDay) {
            case NEXT_OPEN -> office.onOrAfter(counted);
            case PREVIOUS_OPEN -> office.onOrBefore(counted);
            case AS_IS -> counted;
        };
        return new Due(last, last.equals(counted) ? null : counted);
    }
}
