package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody came, or did not. */
@Service
public class ReceiveVisit {
    private final KeepVisit keep;
    private final Preparations preparations;
    private final Clock clock;

    ReceiveVisit(KeepVisit keep, Preparations preparations, Clock clock) {
        this.keep = keep;
        this.preparations = preparations;
        this.clock = clock;
    }

    /** @param done false to take it back. Nothing happens where there is no such preparation any more */
    @Transactional
    public void prepared(Visit visit, int place, boolean done, Actor actor) {
        if (preparations.settle(visit.core().id(), place, done ? actor.name() : null, clock.instant())) {
            keep.write(visit, Act.CHANGE, done ? "来庁の準備が済んだことを記録する" : "来庁の準備を済んでいないことに戻す", actor);
        }
    }

    /** Also somebody who was given up and came after all. */
    @Transactional
    public Visit.Arrived arrived(Visit visit, Actor actor) {
        var arrived =
                switch (visit) {
                    case Visit.Booked booked -> booked.arrive(null);
                    case Visit.Missed missed -> missed.arrive(null);
                    default -> throw new ChangedMeanwhile(visit);
                };
        return keep.save(arrived, Act.CHANGE, "予約した人が来たことを記録する", actor);
    }

    /** Empty where they may still come. */
    @Transactional
    public Optional<Visit.Missed> missed(Visit.Booked visit, Actor actor) {
        var missed = visit.miss(clock.instant());
        missed.ifPresent(one -> keep.save(one, Act.CHANGE, "予約した人が来なかったことを記録する", actor));
        return missed;
    }
}
