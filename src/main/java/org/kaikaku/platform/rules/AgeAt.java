package org.kaikaku.platform.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age as Japanese law counts it: the day of birth counts, so a year of age is completed at the end of the day before the birthday
 * (年齢計算ニ関スル法律; 民法143条, by which somebody born on 29 February completes it on 28 February in every year).
 */
public final class AgeAt {
    private AgeAt() {}

    /** Completed years at the end of {@code day}. */
    public static int end(LocalDate born, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(born, day.plusDays(1));
    }
}
