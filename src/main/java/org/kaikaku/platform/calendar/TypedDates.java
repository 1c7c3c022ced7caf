package org.kaikaku.platform.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaikaku.platform.calendar.TypedDate.Read;
import org.kaikaku.platform.calendar.TypedDate.Reason;
import org.kaikaku.platform.calendar.TypedDate.Refused;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;

/** Reads dates as people type them: by era or by year, with signs or without, in full-width figures or half. */
public final class TypedDates {
    private static final Pattern BY_ERA = Pattern.compile(
            "(明治|大正|昭和|平成|令和|[MTSHR])(元|\\d{1,2})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_YEAR = Pattern.compile("(\\d{4})(?:年|[./-])(\\d{1,2})(?:月|[./-])(\\d{1,2})日?");
    /** As programs write them: an import reads a million of them. */
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final Pattern FIGURES = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Signs that stand between figures on Japanese keyboards and are no hyphen or stroke to Unicode. */
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30FC]");

    private TypedDates() {}

    /** Reads 令和8年11月20日, R8.11.20, 2026-11-20, 2026/11/20, 2026年11月20日, 20261120, each also in full-width figures. */
    public static TypedDate read(String typed) {
        var iso = ISO.matcher(typed);
        if (iso.matches()) {
            return readYear(iso);
        }
        // Compatibility forms may be folded here, as no name can stand in a date: １→1, ㋿→令和.
        var folded = SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var text = DASHES.matcher(folded).replaceAll("-");
        var byEra = BY_ERA.matcher(text);
        if (byEra.matches()) {
            return readEra(byEra);
        }
        for (var pattern : new Pattern[] {BY_YEAR, FIGURES}) {
            var byYear = pattern.matcher(text);
            if (byYear.matches()) {
                return readYear(byYear);
            }
        }
        return refused(
                Reason.NOT_A_DATE,
                "日付として読めません。令和8年11月20日、または2026-11-20のように入力してください。",
                "日《ひ》にちが わかりません。2026-11-20の ように 書《か》いて ください。",
                "This is not a date we can read. Please write it like 2026-11-20.");
    }

    private static TypedDate readYear(Matcher typed) {
        int year = figure(typed, 1);
        int month = figure(typed, 2);
        int day = figure(typed, 3);
        if (year < Wareki.FIRST.getYear()) {
            return tooEarly();
        }
        return exists(year, month, day) ? new Read(LocalDate.of(year, month, day)) : noSuchDay(month, day);
    }

    private static TypedDate readEra(Matcher typed) {
        var era = era(typed.group(1));
        int yearOfEra = typed.group(2).equals("元") ? 1 : figure(typed, 2);
        int month = figure(typed, 3);
        int day = figure(typed, 4);
        // prolepticYear() refuses years that the era never had, which are the very ones to explain.
        int year = JapaneseChronology.INSTANCE.prolepticYear(era, 1) + yearOfEra - 1;
        if (yearOfEra < 1 || !exists(year, month, day)) {
            return noSuchDay(month, day);
        }
        var date = LocalDate.of(year, month, day);
        if (date.isBefore(Wareki.FIRST)) {
            return tooEarly();
        }
        return JapaneseDate.from(date).getEra().equals(era) ? new Read(date) : outsideItsEra(name(era), date);
    }

    private static JapaneseEra era(String typed) {
        return Arrays.stream(JapaneseEra.values())
                .filter(era -> name(era).equals(typed)
                        || era.getDisplayName(TextStyle.NARROW, Locale.ENGLISH).equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow();
    }

    private static String name(JapaneseEra era) {
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static int figure(Matcher typed, int group) {
        return Integer.parseInt(typed.group(group));
    }

    private static Refused noSuchDay(int month, int day) {
        return refused(
                Reason.NO_SUCH_DAY,
                month + "月" + day + "日という日は、その年にはありません。",
                month + "月《がつ》" + day + "日《にち》は その 年《とし》に ありません。",
                "That year has no day " + day + " in month " + month + ".");
    }

    private static Refused outsideItsEra(String era, LocalDate meant) {
        var right = Wareki.format(meant);
        return refused(
                Reason.OUTSIDE_ITS_ERA,
                "その日は" + era + "ではありません。" + right + "のことですか。",
                "その 日《ひ》は " + reading(era) + "では ありません。" + Wareki.withoutWeekday(meant, Language.EASY) + "ですか。",
                "That day is not in the era you wrote. Did you mean " + Wareki.withoutWeekday(meant, Language.EN) + " ("
                        + right + ")?");
    }

    private static String reading(String era) {
        return switch (era) {
            case "明治" -> "明治《めいじ》";
            case "大正" -> "大正《たいしょう》";
            case "昭和" -> "昭和《しょうわ》";
            case "平成" -> "平成《へいせい》";
            case "令和" -> "令和《れいわ》";
            default -> era;
        };
    }

    private static Refused tooEarly() {
        return refused(
                Reason.TOO_EARLY,
                "明治6年(1873年)1月1日より前の日は入力できません。",
                "1873年《ねん》より 前《まえ》の 日《ひ》は 書《か》く ことが できません。",
                "Days before 1 January 1873 cannot be entered.");
    }

    private static Refused refused(Reason reason, String ja, String easy, String en) {
        return new Refused(reason, new Text(ja, easy, en));
    }
}
