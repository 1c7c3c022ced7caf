package org.kaikaku.service.outreach.route;

import java.time.LocalTime;
import java.util.List;

/**
 * A van's way through its day.
 *
 * @param leaves its base
 * @param returns to its base
 * @param metres in all
 * @param stands in the order in which it goes to them
 * @param problems what cannot be kept; empty for a route that can be driven
 */
public record DayRoute(
        LocalTime leaves, LocalTime returns, long metres, long home, List<Stand> stands, List<Problem> problems) {

    /**
     * @param metres from the stand before, or from the base
     * @param estimated the city's table says nothing of this way
     * @param rests minutes that the driver rests before they leave for it
     * @param arrives at the stop
     * @param opens when the first turn begins
     * @param closes when the last turn ends
     * @param people who have booked there
     */
    public record Stand(
            String stop,
            long metres,
            boolean estimated,
            long rests,
            LocalTime arrives,
            LocalTime opens,
            LocalTime closes,
            int people) {}

    /** @param amount minutes or metres, as the kind says */
    public record Problem(Kind kind, long amount) {}

    public enum Kind {
        /** Minutes too late, at a stop or at the base. */
        LATE,
        /** Metres beyond what the van goes on one charge. */
        RANGE,
        /** Minutes that the driver works beyond what they may. */
        WORK,
        /** Minutes that the driver works without a rest beyond what they may. */
        REST
    }

    public boolean feasible() {
        return problems.isEmpty();
    }
}
