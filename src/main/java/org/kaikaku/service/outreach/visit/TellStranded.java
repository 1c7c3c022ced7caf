package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.reservation.Reservations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody whose outing was called off, each in a transaction of their own, so that each hears of it once. Comes round again for who
 * booked in the very moment.
 */
@Component
public class TellStranded implements RecurringJob {
    private final StopVisits visits;
    private final CalledOffDays days;
    private final Reservations reservations;
    private final KeepStopVisit keep;
    private final TellVisitor tell;
    private final TransactionTemplate together;
    private final Clock clock;

    TellStranded(
            StopVisits visits,
            CalledOffDays days,
            Reservations reservations,
            KeepStopVisit keep,
            TellVisitor tell,
            TransactionTemplate together,
            Clock clock) {
        this.visits = visits;
        this.days = days;
        this.reservations = reservations;
        this.keep = keep;
        this.tell = tell;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outreach.call-off";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        visits.strandedBy(clock.instant()).forEach(visit -> together.executeWithoutResult(_ -> callOff(visit)));
    }

    private void callOff(StopVisit.Open visit) {
        switch (visit) {
            case StopVisit.Waiting waiting -> leave(waiting);
            case StopVisit.Offered offered -> reservations.leave(offered.wish());
            case StopVisit.Booked booked -> reservations.release(booked.claim());
        }
        var off = visit.callOff(tell.reaches(visit.core().who()) ? clock.instant() : null);
        keep.save(off, Act.CHANGE, "お出かけ市役所の中止を知らせる", null);
        tell.calledOff(off, days.reason(visit.core().van(), visit.core().day()));
    }

    private void leave(StopVisit.Waiting waiting) {
        if (waiting.wish() != null) {
            reservations.leave(waiting.wish());
        }
    }

    /** Somebody of the crew has called them. */
    @Transactional
    public void told(UUID id, Actor actor) {
        if (visits.find(id).orElse(null) instanceof StopVisit.CalledOff off && !off.told()) {
            keep.save(off.tell(clock.instant()), Act.CHANGE, "お出かけ市役所の中止を電話で知らせたことを記録する", actor);
        }
    }
}
