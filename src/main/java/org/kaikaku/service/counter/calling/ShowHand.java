package org.kaikaku.service.counter.calling;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.paper.MissingPaper;
import org.kaikaku.service.counter.ticket.HallNow;
import org.kaikaku.service.counter.ticket.Sitting;
import org.kaikaku.service.counter.ticket.Sittings;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.Tickets;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.stereotype.Component;

/** Lays out a clerk's desk. */
@Component
class ShowHand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Halls halls;
    private final Sittings sittings;
    private final WatchHall watch;
    private final Tickets tickets;
    private final MissingPaper paper;
    private final HallClock clock;

    ShowHand(Halls halls, Sittings sittings, WatchHall watch, Tickets tickets, MissingPaper paper, HallClock clock) {
        this.halls = halls;
        this.sittings = sittings;
        this.watch = watch;
        this.tickets = tickets;
        this.paper = paper;
        this.clock = clock;
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
                clock.isMadeUp(),
                paper.open()
                        .map(report -> new HandView.Paper(
                                report.shown(), TIME.format(report.since().atZone(City.ZONE)), report.count()))
                        .orElse(null),
                UUID.randomUUID().toString());
    }

    private static HandView.DeskChoice choice(Hall.Desk desk, HallNow now) {
        var clerk = now.sittings().stream()
                .filter(sitting -> sitting.desk().equals(desk.key()))
                .map(Sitting::clerk)
                .findFirst();
        var there = now.at(desk.key());
        return new HandView.DeskChoice(
                desk.key(),
                desk.name(),
                clerk.orElse(null),
                there.map(ticket -> ticket.slip().shown()).orElse(null),
                there.map(ticket -> now.minutesSince(since(ticket))).orElse(0L));
    }

    private HandView.Here here(Ticket.AtDesk ticket, Hall hall, HallNow now) {
        var leg = ticket.leg();
        var state = switch (ticket) {
            case Ticket.Calling _ -> "called";
            case Ticket.Serving _ -> "serving";
            case Ticket.HandedOver _ -> "handed";
        };
        return new HandView.Here(
                ticket.slip().id(),
                ticket.slip().shown(),
                hall.errandName(ticket.slip().errand()),
                priority(ticket, hall),
                state,
                leg.calls(),
                now.minutesSince(since(ticket)),
                leg.note(),
                leg.onward().stream().map(hall::serviceName).toList(),
                tickets.carried(ticket.slip().id()).orElse(null));
    }

    private static Instant since(Ticket.AtDesk ticket) {
        var leg = ticket.leg();
        return Stream.of(leg.handedAt(), leg.servedAt(), leg.calledAt())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(leg.queuedAt());
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
