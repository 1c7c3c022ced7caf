package org.kaikaku.service.counter.series;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time as machines and people write it: 8:31, 08:31:45, 8時31分, 午後1:05, 2026/04/01 8:31, 9:00〜9:30, 9時台. */
final class TimeOfDay {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?[ T]*)?(午前|午後)?\\s*([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]+)?)?|時(?:([0-9]{1,2})分)?)(?:台|\\s*[-~〜～−–].*)?");

    private TimeOfDay() {}

    static Optional<LocalTime> read(String cell) {
        var written = WRITTEN.matcher(
                Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC).strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(written.group(2)) + ("午後".equals(written.group(1)) ? 12 : 0);
        int minute = number(written.group(3) == null ? written.group(5) : written.group(3));
        int second = number(written.group(4));
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }

    private static int number(@Nullable String figures) {
        return figures == null ? 0 : Integer.parseInt(figures);
    }

    static int slot(LocalTime time) {
        return time.getHour() * 2 + time.getMinute() / 30;
    }
}
