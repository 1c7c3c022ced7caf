package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.counter.CheckIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody came, or did not. */
@Service
public class ReceiveVisit {
    /** Of the waiting hall: how much earlier whoever has booked stands. */
    private static final String APPOINTMENT = "appointment";

    private final AppointedVisits visits;
    private final KeepVisit keep;
    private final Preparations preparations;
    private final CheckIn checkIn;
    private final Clock clock;

    ReceiveVisit(AppointedVisits visits, KeepVisit keep, Preparations preparations, CheckIn checkIn, Clock clock) {
        this.visits = visits;
        this.keep = keep;
        this.checkIn = checkIn;
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

    /**
     * They wait in the hall under a number that stands before those who just came; where the hall gives none, the desk calls them by
     * itself. Also somebody who was given up and came after all. Whoever says so twice, or at the same moment as the desk, has come once.
     *
     * @param asked as it was when they pressed
     * @param actor null for whoever says so themselves, by the link
     */
    @Transactional
    public Visit.Came arrived(Visit asked, Desk desk, @Nullable Actor actor) {
        return switch (visits.lock(asked.core().id()).orElseThrow(() -> new ChangedMeanwhile(asked))) {
            case Visit.Booked booked -> arrived(booked.arrive(number(booked, desk)), actor);
            case Visit.Missed missed -> arrived(missed.arrive(number(missed, desk)), actor);
            case Visit.Came came -> came;
            case Visit other -> throw new ChangedMeanwhile(other);
        };
    }

    private Visit.Arrived arrived(Visit.Arrived visit, @Nullable Actor actor) {
        return keep.save(visit, Act.CHANGE, "予約した人が来たことを記録する", actor);
    }

    private Visit.@Nullable Ticket number(Visit visit, Desk desk) {
        if (desk.errand() == null) {
            return null;
        }
        return switch (checkIn.checkIn(desk.errand(), APPOINTMENT, visit.core().name())) {
            case CheckIn.Given.Number(var _, var shown, var path) -> new Visit.Ticket(shown, path);
            case CheckIn.Given.None _ -> null;
        };
    }

    /** Empty where they may still come. */
    @Transactional
    public Optional<Visit.Missed> missed(Visit.Booked visit, Actor actor) {
        var missed = visit.miss(clock.instant());
        missed.ifPresent(one -> keep.save(one, Act.CHANGE, "予約した人が来なかったことを記録する", actor));
        return missed;
    }
}
