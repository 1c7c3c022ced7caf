package org.kaikaku.place.booking.fee;

import java.util.List;
import java.util.Map;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Place;

/**
 * What a price is asked for.
 *
 * @param inCity whether it was proved that they live, work or study in the city
 * @param equipment how many of each, by its key
 * @param reduction key; empty for none, and for one that nobody has consented to yet
 */
public record Asked(
        Place place,
        List<Band> bands,
        boolean inCity,
        boolean commercial,
        boolean air,
        Map<String, Integer> equipment,
        String reduction) {}
