package org.kaikaku.service.counter.ticket;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk at an open desk takes a step with a ticket. */
@Service
public class TakeStep {
    private final Halls halls;
    private final Sittings sittings;
    private final Tickets tickets;
    private final WatchHall watch;
    private final TellOfCheckedIn tell;
    private final HallClock clock;

    TakeStep(Halls halls, Sittings sittings, Tickets tickets, WatchHall watch, TellOfCheckedIn tell, HallClock clock) {
        this.halls = halls;
        this.sittings = sittings;
        this.tickets = tickets;
        this.watch = watch;
        this.tell = tell;
        this.clock = clock;
    }

    @Transactional
    public Moved take(UUID id, Step step, Actor actor) {
        var sitting = sittings.lock(actor.account());
        if (sitting.isEmpty()) {
            return Moved.refused(Refusal.NO_DESK);
        }
        if (step instanceof Step.Call && sitting.get().breakSince() != null) {
            return Moved.refused(Refusal.ON_BREAK);
        }
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, City.ZONE);
        var desk = sitting.get().desk();
        boolean free = tickets.at(day, desk).isEmpty();
        return save(
                tickets.lock(id).filter(ticket -> ticket.slip().day().equals(day)),
                ticket -> new AtTheDesk(halls.current(), desk, free, now).take(ticket, step));
    }

    /** Somebody leaves the queue by themselves, with their own ticket. */
    @Transactional
    public Moved leave(UUID id) {
        var now = clock.instant();
        return save(tickets.lock(id), ticket -> AtTheDesk.leave(ticket, now));
    }

    private Moved save(Optional<Ticket> found, Function<Ticket, Moved> decide) {
        if (found.isEmpty()) {
            return Moved.refused(Refusal.NO_SUCH_TICKET);
        }
        var moved = stood(decide.apply(found.get()));
        if (moved instanceof Moved.Done(var ticket, var over)) {
            if (!tickets.save(ticket, over)) {
                return Moved.refused(Refusal.NOT_NOW);
            }
            tell.moved(ticket, clock.instant());
        }
        return moved;
    }

    /** Whoever goes on to another queue stands somewhere in it. */
    private Moved stood(Moved moved) {
        return moved instanceof Moved.Done(Ticket.Transferred onward, var over)
                ? new Moved.Done(onward.stood(watch.lately().standing(halls.current(), onward)), over)
                : moved;
    }
}
