package org.kaikaku.platform.calendar;

import java.time.LocalDate;
import org.kaikaku.platform.language.Text;

/** What came of reading a date that a person typed; see {@link TypedDates#read}. */
public sealed interface TypedDate {

    record Read(LocalDate date) implements TypedDate {}

    /** @param explanation says to whoever typed it what is wrong and, where it can be guessed, what was probably meant */
    record Refused(Reason reason, Text explanation) implements TypedDate {}

    enum Reason {
        /** Not written in any way that is known here. */
        NOT_A_DATE,
        /** 2月30日. */
        NO_SUCH_DAY,
        /** 昭和64年1月8日, or a day before its era began. */
        OUTSIDE_ITS_ERA,
        /** Before {@link Wareki#FIRST}. */
        TOO_EARLY
    }
}
