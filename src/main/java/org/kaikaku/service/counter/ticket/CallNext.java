package org.kaikaku.service.counter.ticket;

import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls whoever is next to the clerk's desk. */
@Service
public class CallNext {
    private final Halls halls;
    private final Sittings sittings;
    private final Tickets tickets;
    private final HallClock clock;

    CallNext(Halls halls, Sittings sittings, Tickets tickets, HallClock clock) {
        this.halls = halls;
        this.sittings = sittings;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    public Moved call(Actor actor) {
        var sitting = sittings.lock(actor.account());
        var desk = sitting.flatMap(open -> halls.current().desk(open.desk()));
        if (sitting.isEmpty() || desk.isEmpty()) {
            return Moved.refused(Refusal.NO_DESK);
        }
        if (sitting.get().breakSince() != null) {
            return Moved.refused(Refusal.ON_BREAK);
        }
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, City.ZONE);
        if (tickets.at(day, desk.get().key()).isPresent()) {
            return Moved.refused(Refusal.DESK_BUSY);
        }
        return tickets.callNext(day, desk.get().services(), desk.get().key(), now)
                .map(Moved::to)
                .orElseGet(() -> Moved.refused(Refusal.NOBODY_WAITS));
    }
}
