package org.kaikaku.platform.city;

import java.time.ZoneId;

/** What {@code city.yaml} says. */
public record City(Municipality municipality, OpeningHours openingHours, Divisions divisions) {

    /** Where every city of this country keeps its days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
}
