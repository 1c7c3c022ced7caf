package org.kaikaku.service.procedure.interview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Due;

/**
 * How long is left, in words first and colour second.
 *
 * @param style of the class {@code due--…}
 * @param words key of a text with {@code number} in it
 */
public record Remaining(
        String style,
        String words,
        long number,
        @Nullable LocalDate date,
        @Nullable LocalDate rolledFrom) {
    private static final int SOON = 14;
    private static final int IN_DAYS = 100;

    public static Remaining of(@Nullable Due due, LocalDate today) {
        return due == null
                ? new Remaining("none", "procedure.due.none", 0, null, null)
                : of(due.date(), due.rolledFrom(), today);
    }

    public static Remaining of(LocalDate date, @Nullable LocalDate rolledFrom, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return new Remaining("over", "procedure.due.over", -days, date, rolledFrom);
        }
        if (days == 0) {
            return new Remaining("today", "procedure.due.today", 0, date, rolledFrom);
        }
        if (days <= IN_DAYS) {
            return new Remaining(days <= SOON ? "soon" : "later", "procedure.due.days", days, date, rolledFrom);
        }
        return new Remaining("later", "procedure.due.months", ChronoUnit.MONTHS.between(today, date), date, rolledFrom);
    }
}
