package org.kaikaku.platform.calendar;

import java.time.LocalDate;

/**
 * Age in whole years as the law counts it (年齢計算ニ関スル法律, 民法143条): the day of birth is the first day, so a year of age is reached
 * at the end of the day before the birthday, and that day already counts.
 */
public final class Age {
    private Age() {}

    /**
     * The age on a day.
     *
     * @throws IllegalArgumentException when the day is before the birth
     */
    public static int at(LocalDate born, LocalDate on) {
        if (on.isBefore(born)) {
            throw new IllegalArgumentException("On " + on + " nobody has an age who is born on " + born);
        }
        int age = on.getYear()
                - born.getYear()
                + 1; // one more than the calendar says: born on 1 January, reached on 31 December
        while (age > 0 && reached(born, age).isAfter(on)) {
            age--;
        }
        return age;
    }

    /**
     * The day on which an age is reached (達した日): the day before the birthday; for those born on 29 February always 28 February. A law
     * that says "from the moment of reaching it" (達したとき, as 高齢者の医療の確保に関する法律52条) means the day after this one.
     */
    public static LocalDate reached(LocalDate born, int age) {
        return DeadlineRule.Unit.YEARS.lastDay(born, age);
    }
}
