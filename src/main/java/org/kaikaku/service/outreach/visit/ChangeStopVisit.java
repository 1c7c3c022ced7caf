package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another turn at the same stop, with the old one given up only once the new one is theirs; or none any more. */
@Service
public class ChangeStopVisit {
    private final Turns turns;
    private final Timetables timetables;
    private final Reservations reservations;
    private final KeepStopVisit keep;
    private final TellVisitor tell;
    private final Clock clock;

    ChangeStopVisit(
            Turns turns,
            Timetables timetables,
            Reservations reservations,
            KeepStopVisit keep,
            TellVisitor tell,
            Clock clock) {
        this.turns = turns;
        this.timetables = timetables;
        this.reservations = reservations;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    public enum Result {
        DONE,
        /** Somebody has the turn, or none begins then. */
        FULL,
        /** They must call. */
        TOO_LATE
    }

    public boolean mayChange(StopVisit.Booked visit) {
        var change = timetables.find().map(Timetable::change).orElse(Duration.ZERO);
        return visit.mayChange(change, clock.instant());
    }

    @Transactional
    public Result move(StopVisit.Booked visit, Turns.At to, Instant start, @Nullable Actor actor) {
        if (!mayChange(visit)) {
            return Result.TOO_LATE;
        }
        if (!turns.given(to, actor)
                || !to.call().starts().contains(start)
                || reservations.move(visit.claim(), to.slot(start)) != Reservations.Moving.MOVED) {
            return Result.FULL;
        }
        var outing = to.outing();
        var moved =
                visit.move(outing.van().key(), outing.day(), start, to.call().end(start));
        keep.save(moved, Act.CHANGE, "お出かけ市役所の予約の日時を変える", actor);
        tell.moved(moved);
        return Result.DONE;
    }

    @Transactional
    public Result cancel(StopVisit.Booked visit, @Nullable Actor actor) {
        var change = timetables.find().map(Timetable::change).orElse(Duration.ZERO);
        return visit.cancel(change, clock.instant())
                .map(cancelled -> end(visit, cancelled, actor))
                .orElse(Result.TOO_LATE);
    }

    /** For the crew, who may do so at any time: somebody has called. */
    @Transactional
    public Result cancelByCrew(StopVisit.Booked visit, Actor actor) {
        return end(visit, visit.cancelByCrew(), actor);
    }

    private Result end(StopVisit.Booked visit, StopVisit.Cancelled cancelled, @Nullable Actor actor) {
        reservations.release(visit.claim());
        keep.save(cancelled, Act.CHANGE, "お出かけ市役所の予約を取り消す", actor);
        return Result.DONE;
    }
}
