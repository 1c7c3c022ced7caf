package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Wish;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waits for a turn that somebody gives back; and waits no more. */
@Service
public class WaitForTurn {
    private final Turns turns;
    private final Timetables timetables;
    private final StopVisits visits;
    private final Reservations reservations;
    private final KeepStopVisit keep;
    private final Clock clock;

    WaitForTurn(
            Turns turns,
            Timetables timetables,
            StopVisits visits,
            Reservations reservations,
            KeepStopVisit keep,
            Clock clock) {
        this.turns = turns;
        this.timetables = timetables;
        this.visits = visits;
        this.reservations = reservations;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * Whatever is given back while the van is there will do.
     *
     * @return empty where no booking is taken for it, or a turn is free: then one takes it
     */
    @Transactional
    public Optional<Secret> await(Turns.At at, BookStop.Wanted wanted, @Nullable Actor actor) {
        var timetable = timetables.find();
        if (timetable.isEmpty()
                || !turns.given(at, actor)
                || !BookStop.offers(at, wanted.errand())
                || !turns.free(at).isEmpty()) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        var call = at.call();
        var first = at.slot(call.starts().getFirst());
        var window = first.at(call.from(), call.until());
        var wish = new Wish(
                window,
                call.byBooking(),
                StopVisit.Core.name(id),
                timetable.get().offer(),
                1);
        return reservations.await(wish).map(kept -> waits(id, kept, at, wanted, actor));
    }

    private Secret waits(UUID id, UUID wish, Turns.At at, BookStop.Wanted wanted, @Nullable Actor actor) {
        var call = at.call();
        var core = BookStop.core(id, at, call.from(), wanted).at(call.from(), call.until());
        var secret = Secret.random();
        var waiting = new StopVisit.Waiting(core, wish);
        visits.add(waiting, secret, clock.instant());
        keep.write(waiting, Act.CREATE, "お出かけ市役所の空きを待つ", actor);
        return secret;
    }

    @Transactional
    public void leave(StopVisit.Waiting waiting, @Nullable Actor actor) {
        if (waiting.wish() != null) {
            reservations.leave(waiting.wish());
        }
        keep.save(waiting.cancel(), Act.CHANGE, "お出かけ市役所の予約を取り消す", actor);
    }

    /** Lets the offer pass to the next. */
    @Transactional
    public void decline(StopVisit.Offered offered, @Nullable Actor actor) {
        reservations.leave(offered.wish());
        keep.save(offered.cancel(), Act.CHANGE, "お出かけ市役所の予約を取り消す", actor);
    }
}
