package org.kaikaku.service.counter.ticket;

import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.HallClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody goes home and all desks close: a demo city's hall before and after a day that is played. */
@Service
public class ClearHall {
    private final Tickets tickets;
    private final Sittings sittings;
    private final HallClock clock;

    ClearHall(Tickets tickets, Sittings sittings, HallClock clock) {
        this.tickets = tickets;
        this.sittings = sittings;
        this.clock = clock;
    }

    @Transactional
    public void clear() {
        var now = clock.instant();
        sittings.open().forEach(sitting -> sittings.close(sitting.id(), now));
        tickets.leftOver(LocalDate.ofInstant(now, City.ZONE).plusDays(1)).forEach(ticket -> {
            var left = new Ticket.Left(ticket.slip(), ticket.leg(), ticket.version());
            if (AtTheDesk.left(left, now) instanceof Moved.Done(var gone, var over)) {
                tickets.save(gone, over);
            }
        });
    }
}
