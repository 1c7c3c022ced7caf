package org.kaikaku.place.booking.lottery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.place.booking.letting.Refusal;

/** What became of an entry; one type per state. */
public sealed interface Outcome {

    /** The draw is still to come. */
    record Waiting() implements Outcome {}

    record Lost() implements Outcome {}

    /** To be booked: a moment after the draw, or as soon as what keeps it from being booked for a while is over. */
    record Won() implements Outcome {}

    /** @param movedUp whether somebody before them in the order of the draw could not have it (繰上当選) */
    record Booked(UUID booking, boolean movedUp) implements Outcome {}

    /** Won, and not to be had. This is the end of it: what is still possible is done by people. */
    record Refused(Refusal why, Instant at) implements Outcome {
        /** What lies with who won, and not with the room or the city. */
        static final Set<Refusal> THEIRS =
                Set.copyOf(EnumSet.of(Refusal.EXPIRED, Refusal.TOO_MANY, Refusal.TOO_MANY_PEOPLE));

        /** Whether somebody else may have what they cannot: also where only what they borrow is lent out. */
        boolean frees() {
            return THEIRS.contains(why) || why == Refusal.FULL;
        }
    }
}
