package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Another time, with the old one given up only once the new one is theirs; or none any more. */
@Service
public class ChangeVisit {
    private final AppointmentDesks desks;
    private final Reservations reservations;
    private final Preparations preparations;
    private final BookVisit bookVisit;
    private final KeepVisit keep;
    private final TellGuest tell;
    private final Clock clock;

    ChangeVisit(
            AppointmentDesks desks,
            Reservations reservations,
            Preparations preparations,
            BookVisit bookVisit,
            KeepVisit keep,
            TellGuest tell,
            Clock clock) {
        this.desks = desks;
        this.reservations = reservations;
        this.preparations = preparations;
        this.bookVisit = bookVisit;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    public enum Result {
        DONE,
        /** Somebody has the time, or none begins then. */
        FULL,
        /** They must call the desk. */
        TOO_LATE
    }

    @Transactional
    public Result move(Visit.Booked visit, Instant from, Desk desk, @Nullable Actor actor) {
        if (!desk.mayChange(visit.core().from(), clock.instant())) {
            return Result.TOO_LATE;
        }
        var slot = desk.slot(from, desks.day(), desks.open());
        if (slot.isEmpty() || reservations.move(visit.claim(), slot.get()) != Reservations.Moving.MOVED) {
            return Result.FULL;
        }
        var moved = visit.move(slot.get().from(), slot.get().until());
        keep.save(moved, Act.CHANGE, "来庁の予約の日時を変える", actor);
        preparations.move(
                visit.core().id(), bookVisit.prepareBy(desk, slot.get().from()));
        tell.moved(moved, desk);
        return Result.DONE;
    }

    @Transactional
    public Result cancel(Visit.Booked visit, Desk desk, @Nullable Actor actor) {
        return visit.cancel(desk, clock.instant())
                .map(cancelled -> end(visit, cancelled, actor))
                .orElse(Result.TOO_LATE);
    }

    /** For the desk, which may do so at any time: the visitor has called. */
    @Transactional
    public Result cancelByDesk(Visit.Booked visit, Actor actor) {
        return end(visit, visit.cancelByDesk(), actor);
    }

    private Result end(Visit.Booked visit, Visit.Cancelled cancelled, @Nullable Actor actor) {
        reservations.release(visit.claim());
        keep.save(cancelled, Act.CHANGE, "来庁の予約を取り消す", actor);
        preparations.drop(visit.core().id());
        return Result.DONE;
    }
}
