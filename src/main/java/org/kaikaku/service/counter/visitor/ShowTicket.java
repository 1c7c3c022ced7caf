package org.kaikaku.service.counter.visitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.document.QrCode;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.estimate.TellTurn;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.HallNow;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.Tickets;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lays out a ticket for whoever holds it. */
@Component
class ShowTicket {
    private final Halls halls;
    private final WatchHall watch;
    private final Tickets tickets;
    private final TellTurn tell;

    ShowTicket(Halls halls, WatchHall watch, Tickets tickets, TellTurn tell) {
        this.halls = halls;
        this.watch = watch;
        this.tickets = tickets;
        this.tell = tell;
    }

    /** The ticket as it is, so that whoever has just left sees it; the queue as it was a moment ago. */
    Optional<TicketView> show(UUID id) {
        var now = watch.lately();
        return tickets.find(id).map(ticket -> view(ticket, halls.current(), now));
    }

    private TicketView view(Ticket ticket, Hall hall, HallNow now) {
        var slip = ticket.slip();
        var leg = ticket.leg();
        return new TicketView(
                slip.id(),
                slip.shown(),
                hall.errandName(slip.errand()),
                hall.serviceName(leg.service()),
                state(ticket),
                ticket instanceof Ticket.Waiting waiting ? now.before(waiting) : 0,
                ticket instanceof Ticket.Waiting waiting
                        ? tell.turn(leg.service(), now.standing(hall, waiting)).orElse(null)
                        : null,
                leg.desk() == null ? null : hall.deskName(leg.desk()),
                way(ticket, hall),
                priority(slip.priority(), hall),
                ticket instanceof Ticket.Waiting || ticket instanceof Ticket.Calling || ticket instanceof Ticket.Absent,
                ShowBoard.time(slip.issuedAt()),
                ShowBoard.time(now.at()),
                QrCode.of(ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/counter/tickets/" + slip.id())
                        .toUriString()));
    }

    private static @Nullable Text priority(@Nullable String key, Hall hall) {
        return key == null ? null : hall.priority(key).map(Hall.Priority::name).orElse(null);
    }

    private static List<Text> way(Ticket ticket, Hall hall) {
        var way = new ArrayList<Text>();
        way.add(hall.serviceName(ticket.leg().service()));
        ticket.leg().onward().forEach(key -> way.add(hall.serviceName(key)));
        return way;
    }

    static String state(Ticket ticket) {
        return switch (ticket) {
            case Ticket.Issued _ -> "waiting";
            case Ticket.Transferred _ -> "onward";
            case Ticket.Calling _ -> "called";
            case Ticket.Absent _ -> "absent";
            case Ticket.Serving _ -> "serving";
            case Ticket.WaitingForHandOver _ -> "held";
            case Ticket.HandedOver _ -> "handed";
            case Ticket.Done _ -> "done";
            case Ticket.Left _ -> "left";
        };
    }
}
