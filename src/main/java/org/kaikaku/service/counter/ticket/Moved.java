package org.kaikaku.service.counter.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a step. */
public sealed interface Moved {
    /** @param over the leg that ended with it; null while it goes on */
    record Done(Ticket ticket, @Nullable Over over) implements Moved {}

    record Refused(Refusal why) implements Moved {}

    /** @param ending key of how it ended at the desk; null where it just went on or left */
    record Over(Leg leg, Outcome outcome, @Nullable String ending, Instant at) {}

    /** How a leg ended. */
    enum Outcome {
        ENDED,
        TRANSFERRED,
        LEFT
    }

    static Moved to(Ticket ticket) {
        return new Done(ticket, null);
    }

    static Moved refused(Refusal why) {
        return new Refused(why);
    }
}
