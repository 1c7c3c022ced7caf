package org.kaikaku.platform.calendar;

import java.time.LocalDate;
import java.time.Month;
import org.kaikaku.platform.language.Text;

/**
 * A fiscal year, 1 April to 31 March (地方自治法208条).
 *
 * @param year the calendar year in which it begins
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    /** The day on which its books close (出納の閉鎖, 地方自治法235条の5). */
    public LocalDate booksClose() {
        return LocalDate.of(year + 1, Month.MAY, 31);
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** Whether money of this year may still be received and paid on a day: within the year or its 出納整理期間. */
    public boolean booksAreOpen(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(booksClose());
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    /** 令和8年度, 2026年度, fiscal 2026. */
    public Text name() {
        // The year that began as 平成31 is 令和元年度 as a whole (閣議決定 2019-04-01), so the era of May names it.
        var era = Wareki.yearOf(LocalDate.of(year, Month.MAY, 1));
        return new Text(era + "年度", year + "年度《ねんど》", "fiscal " + year);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
