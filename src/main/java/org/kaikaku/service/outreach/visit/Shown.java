package org.kaikaku.service.outreach.visit;

import java.util.Optional;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.VanBooking.State;

/** What the crew sees of a visit. */
public final class Shown {
    private Shown() {}

    /** Empty for who only waits, or waited. */
    public static Optional<VanBooking> of(StopVisit visit) {
        return switch (visit) {
            case StopVisit.Booked booked -> Optional.of(booked.shown(State.BOOKED));
            case StopVisit.Met met -> Optional.of(met.shown(State.MET));
            case StopVisit.Missed missed -> Optional.of(missed.shown(State.MISSED));
            case StopVisit.Cancelled cancelled -> Optional.of(cancelled.shown(State.CANCELLED));
            case StopVisit.CalledOff off -> Optional.of(off.shown(State.CALLED_OFF));
            case StopVisit.Waiting _, StopVisit.Offered _, StopVisit.Lapsed _ -> Optional.empty();
        };
    }
}
