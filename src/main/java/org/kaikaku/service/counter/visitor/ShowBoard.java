package org.kaikaku.service.counter.visitor;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.estimate.TellTurn;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.HallClock;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.HallNow;
import org.kaikaku.service.counter.ticket.Ticket;
import org.kaikaku.service.counter.ticket.WatchHall;
import org.springframework.stereotype.Component;

/** Lays out what the hall shows of itself. */
@Component
class ShowBoard {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final int PAST = 3;

    private final Halls halls;
    private final WatchHall watch;
    private final TellTurn tell;
    private final HallClock clock;
    private volatile @Nullable Shown last;

    ShowBoard(Halls halls, WatchHall watch, TellTurn tell, HallClock clock) {
        this.halls = halls;
        this.watch = watch;
        this.tell = tell;
        this.clock = clock;
    }

    /** Laid out once for each look at the hall, however many boards there are. */
    BoardView show() {
        var hall = halls.current();
        var now = watch.lately();
        var before = last;
        if (before == null || before.now() != now || before.hall() != hall) {
            before = new Shown(now, hall, lay(hall, now));
            last = before;
        }
        return before.view();
    }

    private record Shown(HallNow now, Hall hall, BoardView view) {}

    private BoardView lay(Hall hall, HallNow now) {
        var lines = hall.services().stream()
                .map(service -> line(service, hall, now))
                .toList();
        return new BoardView(hall.name(), time(now.at()), lines, clock.isMadeUp());
    }

    static String time(Instant moment) {
        return TIME.format(moment.atZone(City.ZONE));
    }

    private BoardView.Line line(Hall.DeskService service, Hall hall, HallNow now) {
        var calls = calls(service.key(), hall, now);
        var shown = calls.isEmpty() ? null : calls.getFirst();
        var also = calls.stream().skip(1).filter(BoardView.Call::now).toList();
        var past = calls.stream()
                .skip(1)
                .filter(call -> !call.now())
                .map(BoardView.Call::shown)
                .limit(PAST)
                .toList();
        long minutes = now.longestMinutes(service.key());
        return new BoardView.Line(
                service.key(),
                service.name(),
                service.what(),
                shown,
                also,
                past,
                now.waiting(service.key()).size(),
                minutes,
                Crowd.of(minutes, hall),
                now.desks(hall, service.key()).size(),
                tell.turn(service.key(), now.standing(hall, service.key(), now.at(), Integer.MAX_VALUE))
                        .orElse(null));
    }

    /** First those who have not come yet, then the others, each the latest first. */
    private static List<BoardView.Call> calls(String service, Hall hall, HallNow now) {
        var calls = new ArrayList<BoardView.Call>();
        var calling = now.calling(service);
        calling.forEach(ticket -> calls.add(call(ticket, hall)));
        now.calls().stream()
                .filter(call -> call.service().equals(service))
                .filter(call -> calling.stream()
                        .noneMatch(ticket -> ticket.slip().shown().equals(call.shown())))
                .forEach(call -> calls.add(
                        new BoardView.Call(call.shown(), hall.deskName(call.desk()), time(call.at()), false)));
        return calls;
    }

    private static BoardView.Call call(Ticket.Calling ticket, Hall hall) {
        var leg = ticket.leg();
        return new BoardView.Call(
                ticket.slip().shown(),
                hall.deskName(String.valueOf(leg.desk())),
                time(leg.calledAt() == null ? leg.queuedAt() : leg.calledAt()),
                true);
    }
}
