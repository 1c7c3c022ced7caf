package org.kaikaku.service.counter.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What playing the day through says.
 *
 * @param problem why it says nothing; null where it does
 * @param asked under the desks that were asked about
 * @param smallest null where no number of desks keeps the goal
 * @param days that were played for the figures, others than those on which the plan was sought
 * @param tried plans that were tried in the search
 * @param proven whether every plan with fewer desks was tried and broke the goal; null in answers from before that was asked
 */
record Answer(
        @Nullable Problem problem,
        @Nullable Played asked,
        @Nullable Played smallest,
        int days,
        int tried,
        @Nullable Boolean proven) {

    enum Problem {
        /** The record is too short. */
        SHORT,
        CLOSED,
        /** Nobody has been served yet, so that nobody knows how long it takes. */
        NO_TIMES
    }

    static Answer none(Problem why) {
        return new Answer(why, null, null, 0, 0, null);
    }

    /**
     * @param hours that somebody sits at a desk, all desks together
     * @param kinds desks by the services that they call for
     */
    record Played(double hours, List<KindOpen> kinds, Figures.All figures) {
        int desks(int slot) {
            return kinds.stream().mapToInt(kind -> kind.open().get(slot)).sum();
        }
    }

    /**
     * @param standing how many stand in the hall
     * @param open how many are open at the beginning of each half-hour of the day
     */
    record KindOpen(List<String> services, int standing, List<Integer> open) {}
}
