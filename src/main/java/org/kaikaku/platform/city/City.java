package org.kaikaku.platform.city;

import java.time.ZoneId;
import java.util.List;

/**
 * What {@code city.yaml} says.
 *
 * @param retention how long documents are kept whose procedure does not say; empty where they are kept for ever
 */
public record City(
        Municipality municipality, OpeningHours openingHours, Divisions divisions, List<Retention> retention) {

    /** Where every city of this country keeps its days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
}
