package org.kaikaku.place.booking.facility;

import java.util.Locale;

/** What makes a facility usable for everybody (バリアフリー). */
public enum Feature {
    WHEELCHAIR,
    ACCESSIBLE_TOILET,
    LIFT,
    HEARING_LOOP,
    NURSING_ROOM,
    PARKING;

    /** As a city's file and an address write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
