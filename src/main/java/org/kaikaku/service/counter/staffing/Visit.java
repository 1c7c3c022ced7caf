package org.kaikaku.service.counter.staffing;

import java.util.List;

/**
 * Somebody who comes, with all that chance decides of them: drawn beforehand, so that two plans are tried on the very same people.
 *
 * @param at minutes from midnight
 * @param ahead minutes by which a priority lets them stand earlier in every queue
 * @param stops services in the order in which they go round
 */
record Visit(double at, double ahead, List<Stop> stops) {

    /**
     * @param minutes that a desk needs for them, from the call to the end
     * @param patience minutes after which they leave if nobody has called; infinite for most
     */
    record Stop(String service, double minutes, double patience) {}
}
