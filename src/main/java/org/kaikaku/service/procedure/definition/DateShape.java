package org.kaikaku.service.procedure.definition;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kaikaku.platform.calendar.Wareki;

/**
 * Dates as core systems write them. A pattern with an era counts years in the Japanese calendar (和暦): {@code GGGG} is 令和, {@code GGGGG} is
 * R, <code>{era}</code> the figure that core systems have for it (1 明治, 2 大正, 3 昭和, 4 平成, 5 令和). Days before 1873, when that
 * calendar had other months, are written like 1872-12-31.
 */
public final class DateShape {
    private static final String FIGURE = "{era}";
    private static final int MEIJI_IS_ONE = 2;

    private DateShape() {}

    /** @throws IllegalArgumentException where it is no pattern */
    static void check(String pattern) {
        formatter(pattern, 0).format(JapaneseDate.from(Wareki.FIRST));
    }

    public static String format(LocalDate date, String pattern) {
        if (!pattern.contains("G") && !pattern.contains(FIGURE)) {
            return formatter(pattern, 0).format(date);
        }
        if (date.isBefore(Wareki.FIRST)) {
            return date.toString();
        }
        var japanese = JapaneseDate.from(date);
        return formatter(pattern, japanese.getEra().getValue() + MEIJI_IS_ONE).format(japanese);
    }

    private static DateTimeFormatter formatter(String pattern, int era) {
        return DateTimeFormatter.ofPattern(pattern.replace(FIGURE, "'" + era + "'"), Locale.JAPANESE);
    }
}
