package org.kaikaku.platform.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.kaikaku.platform.language.Text;

/** The holidays with a name (国民の祝日に関する法律2条 and the laws for single days), each with the years in which it stands. */
final class HolidayLaw {
    private static final int NOW = Integer.MAX_VALUE;

    private record Entry(Text name, int from, int to, IntFunction<LocalDate> day) {}

    private static final List<Entry> ENTRIES = List.of(
            entry(1949, NOW, fixed(1, 1), "元日", "元日《がんじつ》", "New Year's Day"),
            entry(1949, 1999, fixed(1, 15), "成人の日", "成人《せいじん》の 日《ひ》", "Coming of Age Day"),
            entry(2000, NOW, monday(1, 2), "成人の日", "成人《せいじん》の 日《ひ》", "Coming of Age Day"),
            entry(1967, NOW, fixed(2, 11), "建国記念の日", "建国記念《けんこくきねん》の 日《ひ》", "National Foundation Day"),
            entry(2020, NOW, fixed(2, 23), "天皇誕生日", "天皇誕生日《てんのうたんじょうび》", "Emperor's Birthday"),
            entry(1949, NOW, HolidayLaw::springEquinox, "春分の日", "春分《しゅんぶん》の 日《ひ》", "Vernal Equinox Day"),
            entry(1949, 1988, fixed(4, 29), "天皇誕生日", "天皇誕生日《てんのうたんじょうび》", "Emperor's Birthday"),
            entry(1989, 2006, fixed(4, 29), "みどりの日", "みどりの 日《ひ》", "Greenery Day"),
            entry(2007, NOW, fixed(4, 29), "昭和の日", "昭和《しょうわ》の 日《ひ》", "Showa Day"),
            entry(1949, NOW, fixed(5, 3), "憲法記念日", "憲法記念日《けんぽうきねんび》", "Constitution Day"),
            entry(2007, NOW, fixed(5, 4), "みどりの日", "みどりの 日《ひ》", "Greenery Day"),
            entry(1949, NOW, fixed(5, 5), "こどもの日", "こどもの 日《ひ》", "Children's Day"),
            entry(1996, 2002, fixed(7, 20), "海の日", "海《うみ》の 日《ひ》", "Marine Day"),
            entry(2003, 2019, monday(7, 3), "海の日", "海《うみ》の 日《ひ》", "Marine Day"),
            entry(2020, 2020, fixed(7, 23), "海の日", "海《うみ》の 日《ひ》", "Marine Day"),
            entry(2021, 2021, fixed(7, 22), "海の日", "海《うみ》の 日《ひ》", "Marine Day"),
            entry(2022, NOW, monday(7, 3), "海の日", "海《うみ》の 日《ひ》", "Marine Day"),
            entry(2016, 2019, fixed(8, 11), "山の日", "山《やま》の 日《ひ》", "Mountain Day"),
            entry(2020, 2020, fixed(8, 10), "山の日", "山《やま》の 日《ひ》", "Mountain Day"),
            entry(2021, 2021, fixed(8, 8), "山の日", "山《やま》の 日《ひ》", "Mountain Day"),
            entry(2022, NOW, fixed(8, 11), "山の日", "山《やま》の 日《ひ》", "Mountain Day"),
            entry(1966, 2002, fixed(9, 15), "敬老の日", "敬老《けいろう》の 日《ひ》", "Respect for the Aged Day"),
            entry(2003, NOW, monday(9, 3), "敬老の日", "敬老《けいろう》の 日《ひ》", "Respect for the Aged Day"),
            entry(1948, NOW, HolidayLaw::autumnEquinox, "秋分の日", "秋分《しゅうぶん》の 日《ひ》", "Autumnal Equinox Day"),
            entry(1966, 1999, fixed(10, 10), "体育の日", "体育《たいいく》の 日《ひ》", "Health and Sports Day"),
            entry(2000, 2019, monday(10, 2), "体育の日", "体育《たいいく》の 日《ひ》", "Health and Sports Day"),
            entry(2020, 2020, fixed(7, 24), "スポーツの日", "スポーツの 日《ひ》", "Sports Day"),
            entry(2021, 2021, fixed(7, 23), "スポーツの日", "スポーツの 日《ひ》", "Sports Day"),
            entry(2022, NOW, monday(10, 2), "スポーツの日", "スポーツの 日《ひ》", "Sports Day"),
            entry(1948, NOW, fixed(11, 3), "文化の日", "文化《ぶんか》の 日《ひ》", "Culture Day"),
            entry(1948, NOW, fixed(11, 23), "勤労感謝の日", "勤労感謝《きんろうかんしゃ》の 日《ひ》", "Labour Thanksgiving Day"),
            entry(1989, 2018, fixed(12, 23), "天皇誕生日", "天皇誕生日《てんのうたんじょうび》", "Emperor's Birthday"),
            entry(1959, 1959, fixed(4, 10), "結婚の儀", "結婚《けっこん》の 儀《ぎ》", "Wedding of the Crown Prince"),
            entry(1989, 1989, fixed(2, 24), "大喪の礼", "大喪《たいそう》の 礼《れい》", "Funeral of Emperor Showa"),
            entry(1990, 1990, fixed(11, 12), "即位礼正殿の儀", "即位礼《そくいれい》の 日《ひ》", "Enthronement Ceremony"),
            entry(1993, 1993, fixed(6, 9), "結婚の儀", "結婚《けっこん》の 儀《ぎ》", "Wedding of the Crown Prince"),
            entry(2019, 2019, fixed(5, 1), "即位の日", "即位《そくい》の 日《ひ》", "Accession Day"),
            entry(2019, 2019, fixed(10, 22), "即位礼正殿の儀", "即位礼《そくいれい》の 日《ひ》", "Enthronement Ceremony"));

    private HolidayLaw() {}

    static NavigableMap<LocalDate, Holiday> named(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        for (var entry : ENTRIES) {
            if (entry.from <= year && year <= entry.to) {
                var day = entry.day.apply(year);
                days.put(day, new Holiday(day, entry.name));
            }
        }
        return days;
    }

    private static Entry entry(int from, int to, IntFunction<LocalDate> day, String ja, String easy, String en) {
        return new Entry(new Text(ja, easy, en), from, to, day);
    }

    private static IntFunction<LocalDate> fixed(int month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> monday(int month, int nth) {
        return year -> LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, MONDAY));
    }

    private static LocalDate springEquinox(int year) {
        return LocalDate.of(year, 3, equinox(year, year < 1980 ? 20.8357 : 20.8431));
    }

    private static LocalDate autumnEquinox(int year) {
        return LocalDate.of(year, 9, equinox(year, year < 1980 ? 23.2588 : 23.2488));
    }

    /**
     * The day of the month, in Japan's time: the mean equinox moves on by 0.242194 of a day each year and back by one in leap years
     * (新こよみ便利帳, 海上保安庁海洋情報部; holds from 1900 to 2099). Later years are near it, for whoever types them.
     */
    private static int equinox(int year, double in1980) {
        int leapDays = year < 1980 ? (year - 1983) / 4 : leapYears(year) - leapYears(1980);
        return (int) Math.floor(in1980 + 0.242194 * (year - 1980) - leapDays);
    }

    private static int leapYears(int until) {
        return until / 4 - until / 100 + until / 400;
    }
}
