package org.kaikaku.service.counter.calling;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.HallNow;
import org.kaikaku.service.counter.ticket.Sitting;
import org.kaikaku.service.counter.ticket.Sittings;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.stereotype.Component;

/** Lays out a clerk's desk. */
@Component
class ShowHand {
    private final Halls halls;
    private final Sittings sittings;
    private final WatchHall watch;

    ShowHand(Halls halls, Sittings sittings, WatchHall watch) {
        this.halls = halls;
        this.sittings = sittings;
        this.watch = watch;
    }

    HandView show(Actor actor) {
        var hall = halls.current();
        var now = watch.now();
        var sitting = sittings.of(actor.account()).orElse(null);
        var desk = sitting == null ? null : hall.desk(sitting.desk()).orElse(null);
        var served = desk == null
                ? hall.services().stream().map(Hall.DeskService::key).toList()
                : desk.services();
        return new HandView(
                desk == null ? null : desk.name(),
                hall.desks().stream().map(one -> choice(one, now)).toList(),
                sitting != null && sitting.breakSince() != null,
                desk == null
                        ? null
                        : now.at(desk.key()).map(one -> here(one, hall, now)).orElse(null),
                lines(now, served, Ticket.Waiting.class, hall),
                lines(now, served, Ticket.WaitingForHandOver.class, hall),
                lines(now, served, Ticket.Absent.class, hall),
                hall.services().stream()
                        .filter(one -> !served.contains(one.key()) || served.size() > 1)
                        .map(one -> new HandView.Choice(one.key(), one.name()))
                        .toList(),
                hall.endings().stream()
                        .map(one -> new HandView.Choice(one.key(), one.name()))
                        .toList(),
                hall.errands().stream()
                        .map(one -> new HandView.Choice(one.key(), one.name()))
                        .toList(),
                hall.priorities().stream()
                        .map(one -> new HandView.Choice(one.key(), one.name()))
                        .toList(),
                UUID.randomUUID().toString());
    }

    private static HandView.DeskChoice choice(Hall.Desk desk, HallNow now) {
        var clerk = now.sittings().stream()
                .filter(sitting -> sitting.desk().equals(desk.key()))
                .map(Sitting::clerk)
                .findFirst();
        return new HandView.DeskChoice(desk.key(), desk.name(), clerk.orElse(null));
    }

    private static HandView.Here here(Ticket.AtDesk ticket, Hall hall, HallNow now) {
        var leg = ticket.leg();
        var state = switch (ticket) {
            case Ticket.Calling _ -> "called";
            case Ticket.Serving _ -> "serving";
            case Ticket.HandedOver _ -> "handed";
        };
        var since = leg.servedAt() == null ? leg.calledAt() : leg.servedAt();
        return new HandView.Here(
                ticket.slip().id(),
                ticket.slip().shown(),
                hall.errandName(ticket.slip().errand()),
                priority(ticket, hall),
                state,
                leg.calls(),
                since == null ? 0 : now.minutesSince(since),
                leg.note(),
                leg.onward().stream().map(hall::serviceName).toList());
    }

    private static List<HandView.Line> lines(
            HallNow now, List<String> services, Class<? extends Ticket> state, Hall hall) {
        return now.open().stream()
                .filter(state::isInstance)
                .filter(ticket -> services.contains(ticket.leg().service()))
                .map(ticket -> line(ticket, hall, now))
                .toList();
    }

    private static HandView.Line line(Ticket ticket, Hall hall, HallNow now) {
        var leg = ticket.leg();
        var since = leg.heldAt() == null ? leg.queuedAt() : leg.heldAt();
        return new HandView.Line(
                ticket.slip().id(),
                ticket.slip().shown(),
                hall.errandName(ticket.slip().errand()),
                priority(ticket, hall),
                now.minutesSince(since),
                leg.desk() == null ? null : hall.deskName(leg.desk()));
    }

    private static @Nullable Text priority(Ticket ticket, Hall hall) {
        var key = ticket.slip().priority();
        return key == null ? null : hall.priority(key).map(Hall.Priority::name).orElse(null);
    }
}
