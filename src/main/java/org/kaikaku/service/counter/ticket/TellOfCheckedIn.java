package org.kaikaku.service.counter.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.counter.CheckedInMoved;
import org.kaikaku.service.counter.CheckedInMoved.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The room that checked somebody in hears what becomes of them. */
@Component
class TellOfCheckedIn {
    private final Tickets tickets;
    private final ApplicationEventPublisher events;

    TellOfCheckedIn(Tickets tickets, ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.events = events;
    }

    /** In the caller's transaction, after the ticket was saved. */
    void moved(Ticket ticket, Instant at) {
        var stage = stage(ticket);
        if (stage != null && ticket.slip().source() == Slip.Source.APPOINTMENT) {
            var served = ticket.leg().servedAt();
            tickets.key(ticket.slip().id())
                    .ifPresent(key -> events.publishEvent(new CheckedInMoved(key, stage, served, at)));
        }
    }

    private static @Nullable Stage stage(Ticket ticket) {
        return switch (ticket) {
            case Ticket.Serving _ -> Stage.SERVING;
            case Ticket.Done _ -> Stage.DONE;
            case Ticket.Left _ -> Stage.LEFT;
            default -> null;
        };
    }
}
