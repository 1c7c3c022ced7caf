package org.kaikaku.service.outreach.timetable;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of each year, both days within it. One that ends before it begins goes over the turn of the year.
 */
public record Season(MonthDay from, MonthDay to) {
    static final Season ALWAYS = new Season(MonthDay.of(1, 1), MonthDay.of(12, 31));

    public boolean has(LocalDate day) {
        var at = MonthDay.from(day);
        boolean after = !at.isBefore(from);
        boolean before = !at.isAfter(to);
        return from.isAfter(to) ? after || before : after && before;
    }

    public boolean always() {
        return equals(ALWAYS);
    }
}
