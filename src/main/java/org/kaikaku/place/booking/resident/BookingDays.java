package org.kaikaku.place.booking.resident;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;

/** Days and weeks as these pages read and write them. */
public final class BookingDays {
    public static final int WEEK = 7;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withZone(City.ZONE);

    private BookingDays() {}

    public static Optional<LocalDate> read(String typed) {
        return SentBack.day(typed);
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static List<LocalDate> week(LocalDate monday) {
        return IntStream.range(0, WEEK).mapToObj(monday::plusDays).toList();
    }

    /** 2027年2月. */
    public static Text named(YearMonth month) {
        var ja = month.getYear() + "年" + month.getMonthValue() + "月";
        return new Text(ja, month.getYear() + "年《ねん》" + month.getMonthValue() + "月《がつ》", month.toString());
    }

    /** 9:00–12:00, 9:00–17:00 and so on: from a band to each that follows. */
    public static List<String> spans(Place place, int at) {
        var bands = place.room().bands();
        return IntStream.range(at, bands.size())
                .mapToObj(last ->
                        new Band("", bands.get(at).from(), bands.get(last).until()).shown())
                .toList();
    }

    /** 令和8年12月3日(木): who books wants to know the weekday. */
    public static Text date(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }

    /** 令和8年12月3日(木) 9:00–12:00. */
    public static Text span(Instant from, Instant until) {
        var day = date(LocalDate.ofInstant(from, City.ZONE));
        var time = " " + TIME.format(from) + "–" + TIME.format(until);
        return new Text(day.ja() + time, day.easy() + time, day.en() + time);
    }

    public static Text moment(Instant at) {
        var day = date(LocalDate.ofInstant(at, City.ZONE));
        var time = " " + TIME.format(at);
        return new Text(day.ja() + time, day.easy() + time, day.en() + time);
    }
}
