package org.kaikaku.platform.calendar;

import java.time.LocalDate;

/** The days on which an office is open (開庁日). */
public record BusinessDays(ClosedDays closed) {
    /** No office is closed for longer in one go; a calendar that is has been written wrongly. */
    private static final int LONGEST_CLOSURE = 366;

    public boolean isOpen(LocalDate day) {
        return !closed.isClosed(day);
    }

    /** The first open day after a day. */
    public LocalDate next(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** The last open day before a day. */
    public LocalDate previous(LocalDate day) {
        return onOrBefore(day.minusDays(1));
    }

    public LocalDate onOrAfter(LocalDate day) {
        return firstOpen(day, 1);
    }

    public LocalDate onOrBefore(LocalDate day) {
        return firstOpen(day, -1);
    }

    /** The n-th open day after a day, which itself does not count; before it when n is negative; the day itself when n is 0. */
    public LocalDate plus(LocalDate day, int n) {
        var reached = day;
        for (int i = 0; i < Math.abs(n); i++) {
            reached = n > 0 ? next(reached) : previous(reached);
        }
        return reached;
    }

    /** How many open days lie after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int)
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isOpen).count();
    }

    private LocalDate firstOpen(LocalDate from, int step) {
        for (int i = 0; i <= LONGEST_CLOSURE; i++) {
            var day = from.plusDays((long) i * step);
            if (isOpen(day)) {
                return day;
            }
        }
        throw new NeverOpen(from);
    }

    /** The closed days leave no open day within a year. */
    public static final class NeverOpen extends RuntimeException {
        NeverOpen(LocalDate from) {
            super("No open day within a year of " + from);
        }
    }
}
