package org.kaikaku.place.booking.use;

import java.util.Map;

/**
 * What somebody means to do.
 *
 * @param title what it is, in their own words; shown to staff, never to others
 * @param purpose key
 * @param commercial 営利目的
 * @param air 冷暖房
 * @param equipment how many of each, by its key
 * @param reduction key of the reduction they ask for; empty for none
 */
public record Plan(
        String title,
        String purpose,
        int people,
        boolean commercial,
        boolean air,
        Map<String, Integer> equipment,
        String reduction) {
    static final Plan NONE = new Plan("", "", 1, false, false, Map.of(), "");

    public Plan {
        equipment = Map.copyOf(equipment);
    }
}
