package org.kaikaku.platform.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * Days and moments as pages and calendars of browsers write them (ISO 8601), which come back in addresses and forms and may have been altered on the
 * way. Java reads years up to a thousand million, with which neither a database nor the next day can be reckoned: here there are those that
 * {@link TypedDates} know and that have four figures. All else is empty, like what is no date at all.
 */
public final class SentBack {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private SentBack() {}

    /** {@code 2026-12-03}, between spaces or none. */
    public static Optional<LocalDate> day(String sent) {
        return read(sent, LocalDate::parse).filter(SentBack::counted);
    }

    /** {@code 2026-12}. */
    public static Optional<YearMonth> month(String sent) {
        return read(sent, YearMonth::parse)
                .filter(month -> counted(month.atDay(1)) && month.getYear() < LAST.getYear());
    }

    /** {@code 2026-12-03T00:30:00Z}. */
    public static Optional<Instant> moment(String sent) {
        return read(sent, Instant::parse).filter(SentBack::counted);
    }

    private static <T> Optional<T> read(String sent, Function<String, T> how) {
        try {
            return Optional.of(how.apply(sent.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean counted(Instant moment) {
        return !moment.isBefore(Wareki.FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                && moment.isBefore(LAST.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static boolean counted(LocalDate day) {
        return !day.isBefore(Wareki.FIRST) && !day.isAfter(LAST);
    }
}
