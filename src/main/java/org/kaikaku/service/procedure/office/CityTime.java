package org.kaikaku.service.procedure.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kaikaku.platform.city.City;

/** Instants as the pages of the office show them, by the city's clock. */
public final class CityTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private CityTime() {}

    /** @return 10:32 */
    public static String time(Instant at) {
        return TIME.format(at.atZone(City.ZONE));
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, City.ZONE);
    }
}
