package org.kaikaku.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kaikaku.platform.language.Text;

/**
 * Japan's national holidays, computed from 国民の祝日に関する法律 with its amendments since it came into force on 20 July 1948; none before.
 * The equinoxes of coming years are those that astronomy expects: the official ones are announced in February of the year before. An
 * amendment that parliament passes tomorrow needs a line in {@link HolidayLaw}.
 */
public final class Holidays {
    private static final LocalDate SUBSTITUTES_SINCE = LocalDate.of(1973, 4, 12);
    private static final LocalDate DAYS_BETWEEN_SINCE = LocalDate.of(1985, 12, 27);
    private static final LocalDate SUBSTITUTES_MOVE_ON_SINCE = LocalDate.of(2007, 1, 1);
    private static final Text SUBSTITUTE = new Text("振替休日", "振替休日《ふりかえきゅうじつ》", "Substitute holiday");
    private static final Text BETWEEN = new Text("国民の休日", "国民《こくみん》の 休日《きゅうじつ》", "Citizens' holiday");

    private static final Map<Integer, NavigableMap<LocalDate, Holiday>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    public static boolean isHoliday(LocalDate day) {
        return of(day.getYear()).containsKey(day);
    }

    public static Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(of(day.getYear()).get(day));
    }

    /** All of a calendar year, by date. */
    public static NavigableMap<LocalDate, Holiday> of(int year) {
        return YEARS.computeIfAbsent(year, Holidays::compute);
    }

    private static NavigableMap<LocalDate, Holiday> compute(int year) {
        var named = HolidayLaw.named(year);
        var all = new TreeMap<>(named);
        named.keySet().forEach(day -> substitute(day, named).ifPresent(off -> all.put(off.date(), off)));
        named.keySet().forEach(day -> between(day, named).ifPresent(off -> all.putIfAbsent(off.date(), off)));
        return Collections.unmodifiableNavigableMap(all);
    }

    /** 3条2項. Until 2006 only the Monday after could be one; since then the nearest day that is no holiday itself. */
    private static Optional<Holiday> substitute(LocalDate day, NavigableMap<LocalDate, Holiday> named) {
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY || day.isBefore(SUBSTITUTES_SINCE)) {
            return Optional.empty();
        }
        var off = day.plusDays(1);
        while (!day.isBefore(SUBSTITUTES_MOVE_ON_SINCE) && named.containsKey(off)) {
            off = off.plusDays(1);
        }
        return named.containsKey(off) ? Optional.empty() : Optional.of(new Holiday(off, SUBSTITUTE));
    }

    /** 3条3項. Until 2006 no Sunday could be one, which makes no difference to who is free. */
    private static Optional<Holiday> between(LocalDate day, NavigableMap<LocalDate, Holiday> named) {
        var off = day.plusDays(1);
        if (off.isBefore(DAYS_BETWEEN_SINCE) || named.containsKey(off) || !named.containsKey(day.plusDays(2))) {
            return Optional.empty();
        }
        boolean ordinarySunday = off.getDayOfWeek() == DayOfWeek.SUNDAY && off.isBefore(SUBSTITUTES_MOVE_ON_SINCE);
        return ordinarySunday ? Optional.empty() : Optional.of(new Holiday(off, BETWEEN));
    }
}
