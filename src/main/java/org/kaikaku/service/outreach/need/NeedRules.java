package org.kaikaku.service.outreach.need;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

/**
 * {@code outreach-need.yaml}.
 *
 * @param near metres up to which a place is near enough to walk
 * @param step to which counts of people are rounded
 * @param ages at which bands begin, ascending
 */
record NeedRules(int near, int step, List<Integer> ages, List<Offices.Office> offices, List<Town> towns) {
    NeedRules {
        ages = List.copyOf(ages);
        offices = List.copyOf(offices);
        towns = List.copyOf(towns);
    }

    /**
     * An area (町, 字).
     *
     * @param at where its people are taken to live, all of them
     * @param postalCodes by which the register knows who lives there; none of them is another's
     */
    record Town(String key, Text name, GeoPoint at, List<String> postalCodes) {}
}
