package org.kaikaku.platform.calendar;

import java.time.LocalDate;

/** School years by age: who is born on 1 April is a year ahead of who is born on the 2nd, since the age is reached on 31 March. */
public final class SchoolAge {
    private SchoolAge() {}

    /**
     * The first 31 March on or after the day on which an age is reached (18歳に達する日以後の最初の3月31日), the end of child allowance and
     * of most aid for children.
     */
    public static LocalDate endOfYearReaching(LocalDate born, int age) {
        return FiscalYear.of(Age.reached(born, age)).last();
    }

    /** The 1 April on which a child enters elementary school: the first after the day on which it reaches six (学校教育法17条1項). */
    public static LocalDate entersElementarySchool(LocalDate born) {
        return endOfYearReaching(born, 6).plusDays(1);
    }

    /** The last day of compulsory education: the end of the school year in which a child reaches fifteen (学校教育法17条2項). */
    public static LocalDate leavesJuniorHighSchool(LocalDate born) {
        return endOfYearReaching(born, 15);
    }

    /** Whether a day is on or before the 31 March that ends the year of reaching an age. */
    public static boolean untilEndOfYearReaching(LocalDate born, int age, LocalDate on) {
        return !on.isAfter(endOfYearReaching(born, age));
    }
}
