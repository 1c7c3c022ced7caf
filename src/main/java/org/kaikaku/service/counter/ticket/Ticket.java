package org.kaikaku.service.counter.ticket;

import java.time.Instant;

/**
 * A ticket (番号札) of the waiting hall. One type per state, so that a step that makes no sense does not compile. The database finds who is
 * next and calls them ({@link CallNext}); every other step is decided here.
 */
public sealed interface Ticket {
    Slip slip();

    /** Where it is on its way. */
    Leg leg();

    int version();

    /** Stands in a queue and can be called next. */
    sealed interface Waiting extends Ticket {
        default Left leave() {
            return new Left(slip(), leg(), version());
        }
    }

    /** Stands before a desk, or is on the way there. */
    sealed interface AtDesk extends Ticket {}

    /** Was called and has not shown up yet. */
    sealed interface Calling extends AtDesk {
        default Recalled recall(Instant now) {
            return new Recalled(slip(), leg().calledTo(String.valueOf(leg().desk()), now), version());
        }

        default Absent absent() {
            return new Absent(slip(), leg(), version());
        }

        /** They came: to be served, or, if they waited for it, to be handed over what is ready. */
        default AtDesk came(Instant now) {
            return leg().heldAt() == null
                    ? new Serving(slip(), leg().served(now), version())
                    : new HandedOver(slip(), leg().handed(now), version());
        }

        default Left leave() {
            return new Left(slip(), leg(), version());
        }
    }

    /** At a desk that can end it or send it on. */
    sealed interface InHand extends AtDesk {
        default Done finish() {
            return new Done(slip(), leg(), version());
        }

        /** To the next service of its way, which there must be. */
        default Transferred goOn(Instant now) {
            return new Transferred(slip(), leg().onward(now), version());
        }

        /** To another service, with what its desk should know. */
        default Transferred transfer(String service, String note, Instant now) {
            return new Transferred(slip(), leg().sentTo(service, note, now), version());
        }
    }

    record Issued(Slip slip, Leg leg, int version) implements Waiting {}

    record Called(Slip slip, Leg leg, int version) implements Calling {}

    record Recalled(Slip slip, Leg leg, int version) implements Calling {}

    /** Did not come when called; whoever turns up is called again at once. */
    record Absent(Slip slip, Leg leg, int version) implements Ticket {
        Recalled recall(String desk, Instant now) {
            return new Recalled(slip, leg.calledTo(desk, now), version);
        }

        Left leave() {
            return new Left(slip, leg, version);
        }
    }

    record Serving(Slip slip, Leg leg, int version) implements InHand {
        /** They sit down again until something is ready for them (交付待ち); the desk is free meanwhile. */
        WaitingForHandOver hold(Instant now) {
            return new WaitingForHandOver(slip, leg.held(now), version);
        }
    }

    record WaitingForHandOver(Slip slip, Leg leg, int version) implements Ticket {
        /** It is ready: they are called to fetch it. */
        Recalled call(String desk, Instant now) {
            return new Recalled(slip, leg.calledTo(desk, now), version);
        }
    }

    /** Has what they waited for. */
    record HandedOver(Slip slip, Leg leg, int version) implements InHand {}

    /** Waits for another service, sent there by a desk or by its way. */
    record Transferred(Slip slip, Leg leg, int version) implements Waiting {
        Transferred stood(Standing how) {
            return new Transferred(slip, leg.stood(how), version);
        }
    }

    record Done(Slip slip, Leg leg, int version) implements Ticket {}

    /** Went without being served, or did not come before the day was over. */
    record Left(Slip slip, Leg leg, int version) implements Ticket {}
}
