package org.kaikaku.service.outreach.tablet;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.kaikaku.platform.city.City;

/** Moments as the crew's lists and notes say them. */
final class Moments {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(City.ZONE);

    private Moments() {}

    static String said(Instant at) {
        return AT.format(at);
    }
}
