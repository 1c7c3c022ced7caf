package org.kaikaku.platform.register.resident;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/** 年齢計算ニ関スル法律, 民法143条: an age is reached at the end of the day before the birthday. */
final class LegalAge {
    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    private LegalAge() {}

    static boolean reached(int age, LocalDate birth, LocalDate on) {
        return !reachedOn(age, birth).isAfter(on);
    }

    /** Whether the 31 March on or after the eighteenth year's completion is still to come or is today (児童手当法3条). */
    static boolean beforeEndOfSchoolAge(LocalDate birth, LocalDate on) {
        var reached = reachedOn(18, birth);
        var end = LocalDate.of(reached.getYear(), Month.MARCH, 31);
        return !on.isAfter(end.isBefore(reached) ? end.plusYears(1) : end);
    }

    private static LocalDate reachedOn(int age, LocalDate birth) {
        int year = birth.getYear() + age;
        boolean noLeapDay = MonthDay.from(birth).equals(LEAP_DAY) && !LEAP_DAY.isValidYear(year);
        return noLeapDay
                ? LocalDate.of(year, Month.FEBRUARY, 28)
                : birth.withYear(year).minusDays(1);
    }
}
