package org.kaikaku.platform.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;

/**
 * Dates as people here write and read them. Eras come from the JDK, which knows the days on which they changed; a new one reaches it with
 * an update, or at once with {@code -Djdk.calendar.japanese.supplemental.era}.
 */
public final class Wareki {
    /** The Gregorian calendar's first day in Japan (明治6年1月1日); days before it are written without an era. */
    public static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    /** British, as days come before months here; of three letters in every month. */
    private static final DateTimeFormatter ENGLISH_SMALL = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final String[] WEEKDAYS = {"月", "火", "水", "木", "金", "土", "日"};
    private static final String[] WEEKDAY_READINGS = {"げつ", "か", "すい", "もく", "きん", "ど", "にち"};

    /** Days of the month that are not read as figure and にち. */
    private static final Map<Integer, String> DAY_READINGS = Map.ofEntries(
            Map.entry(1, "ついたち"),
            Map.entry(2, "ふつか"),
            Map.entry(3, "みっか"),
            Map.entry(4, "よっか"),
            Map.entry(5, "いつか"),
            Map.entry(6, "むいか"),
            Map.entry(7, "なのか"),
            Map.entry(8, "ようか"),
            Map.entry(9, "ここのか"),
            Map.entry(10, "とおか"),
            Map.entry(14, "じゅうよっか"),
            Map.entry(20, "はつか"),
            Map.entry(24, "にじゅうよっか"));

    private Wareki() {}

    /** 令和8年11月20日, 令和元年5月1日. */
    public static String format(LocalDate date) {
        return yearOf(date) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 令和8年11月20日(金), 2026年《ねん》11月《がつ》|20日《はつか》(金《きん》), Friday 20 November 2026. */
    public static String format(LocalDate date, Language language) {
        int weekday = date.getDayOfWeek().getValue() - 1;
        return switch (language) {
            case JA -> format(date) + "(" + WEEKDAYS[weekday] + ")";
            case EASY -> easy(date) + "(" + WEEKDAYS[weekday] + "《" + WEEKDAY_READINGS[weekday] + "》)";
            case EN -> ENGLISH_WEEKDAY.format(date);
        };
    }

    /** As {@link #format(LocalDate, Language)} but for days whose weekday says nothing, such as a birthday. */
    public static String withoutWeekday(LocalDate date, Language language) {
        return switch (language) {
            case JA -> format(date);
            case EASY -> easy(date);
            case EN -> ENGLISH.format(date);
        };
    }

    /** A date in all languages, without its weekday. */
    public static Text text(LocalDate date) {
        return new Text(format(date), easy(date), ENGLISH.format(date));
    }

    /** 令和8年12月3日(木) 10:40, in all languages. */
    public static Text moment(ZonedDateTime at) {
        var day = at.toLocalDate();
        var time = " " + TIME.format(at);
        return new Text(
                format(day, Language.JA) + time, format(day, Language.EASY) + time, format(day, Language.EN) + time);
    }

    /** 令和8, 令和元; the year alone where there was no era yet. */
    static String yearOf(LocalDate date) {
        if (date.isBefore(FIRST)) {
            return String.valueOf(date.getYear());
        }
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year);
    }

    /** 12月3日, 12月《がつ》|3日《みっか》, 3 December: of days whose year everybody knows. */
    public static Text withoutYear(MonthDay day) {
        var ja = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return new Text(ja, easy(day), ENGLISH_DAY.format(day));
    }

    /** 12/3(木), Thu 3 Dec: of days that stand beside others, such as those of a week. */
    public static Text small(LocalDate day) {
        var ja = day.getMonthValue() + "/" + day.getDayOfMonth() + "("
                + WEEKDAYS[day.getDayOfWeek().getValue() - 1] + ")";
        return new Text(ja, ja, ENGLISH_SMALL.format(day));
    }

    /** 木, Thu. */
    public static Text weekday(LocalDate day) {
        int at = day.getDayOfWeek().getValue() - 1;
        return new Text(
                WEEKDAYS[at],
                WEEKDAYS[at] + "《" + WEEKDAY_READINGS[at] + "》",
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    private static String easy(LocalDate date) {
        return date.getYear() + "年《ねん》" + easy(MonthDay.from(date));
    }

    private static String easy(MonthDay date) {
        int day = date.getDayOfMonth();
        var reading = DAY_READINGS.get(day);
        return date.getMonthValue() + "月《がつ》" + (reading == null ? day + "日《にち》" : "|" + day + "日《" + reading + "》");
    }
}
