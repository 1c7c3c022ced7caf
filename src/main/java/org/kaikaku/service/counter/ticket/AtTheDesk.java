package org.kaikaku.service.counter.ticket;

import java.time.Instant;
import org.kaikaku.service.counter.hall.Hall;

/**
 * Decides what a step at a desk makes of a ticket.
 *
 * @param desk key of the desk at which the step is taken
 * @param free whether nobody stands there
 */
record AtTheDesk(Hall hall, String desk, boolean free, Instant now) {
    private static final int LONGEST_NOTE = 200;

    Moved take(Ticket ticket, Step step) {
        if (ticket instanceof Ticket.AtDesk && !desk.equals(ticket.leg().desk())) {
            return Moved.refused(Refusal.ANOTHER_DESK);
        }
        return switch (step) {
            case Step.Call() -> call(ticket);
            case Step.Absent() -> ticket instanceof Ticket.Calling called ? Moved.to(called.absent()) : notNow();
            case Step.Came() -> ticket instanceof Ticket.Calling called ? Moved.to(called.came(now)) : notNow();
            case Step.Hold() -> ticket instanceof Ticket.Serving serving ? Moved.to(serving.hold(now)) : notNow();
            case Step.Transfer transfer ->
                ticket instanceof Ticket.InHand inHand ? transfer(inHand, transfer) : notNow();
            case Step.Finish finish -> ticket instanceof Ticket.InHand inHand ? finish(inHand, finish) : notNow();
            case Step.Leave() -> leave(ticket, now);
        };
    }

    /** Whoever waits to be served can just go; what lies ready for somebody is not left lying by a slip of the finger. */
    static Moved leave(Ticket ticket, Instant now) {
        return switch (ticket) {
            case Ticket.Waiting waiting -> left(waiting.leave(), now);
            case Ticket.Absent absent -> left(absent.leave(), now);
            case Ticket.Calling calling -> left(calling.leave(), now);
            case Ticket.InHand _, Ticket.WaitingForHandOver _, Ticket.Done _, Ticket.Left _ -> notNow();
        };
    }

    static Moved left(Ticket.Left left, Instant now) {
        return new Moved.Done(left, new Moved.Over(left.leg(), Moved.Outcome.LEFT, null, now));
    }

    private Moved call(Ticket ticket) {
        if (ticket instanceof Ticket.Calling calling) {
            return Moved.to(calling.recall(now));
        }
        if (!free) {
            return Moved.refused(Refusal.DESK_BUSY);
        }
        return switch (ticket) {
            case Ticket.Absent absent -> Moved.to(absent.recall(desk, now));
            case Ticket.WaitingForHandOver held -> Moved.to(held.call(desk, now));
            default -> notNow();
        };
    }

    private Moved transfer(Ticket.InHand ticket, Step.Transfer step) {
        if (hall.service(step.service()).isEmpty()) {
            return Moved.refused(Refusal.NO_SUCH_SERVICE);
        }
        if (step.service().equals(ticket.leg().service())) {
            return Moved.refused(Refusal.SAME_SERVICE);
        }
        if (step.note().codePointCount(0, step.note().length()) > LONGEST_NOTE) {
            return Moved.refused(Refusal.NOTE_TOO_LONG);
        }
        var over = new Moved.Over(ticket.leg(), Moved.Outcome.TRANSFERRED, null, now);
        return new Moved.Done(ticket.transfer(step.service(), step.note(), now), over);
    }

    private Moved finish(Ticket.InHand ticket, Step.Finish step) {
        if (hall.ending(step.ending()).isEmpty()) {
            return Moved.refused(Refusal.NO_SUCH_ENDING);
        }
        var over = new Moved.Over(ticket.leg(), Moved.Outcome.ENDED, step.ending(), now);
        return new Moved.Done(
                step.whole() || ticket.leg().onward().isEmpty() ? ticket.finish() : ticket.goOn(now), over);
    }

    private static Moved notNow() {
        return Moved.refused(Refusal.NOT_NOW);
    }
}
