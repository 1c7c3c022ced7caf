package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Taking;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.desk.Triage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a visit of a time that is held; the desk has its list of what to prepare in the same moment. */
@Service
public class BookVisit {
    private final AppointmentDesks desks;
    private final Reservations reservations;
    private final Preparations preparations;
    private final AppointedVisits visits;
    private final KeepVisit keep;
    private final TellGuest tell;
    private final Clock clock;

    BookVisit(
            AppointmentDesks desks,
            Reservations reservations,
            Preparations preparations,
            AppointedVisits visits,
            KeepVisit keep,
            TellGuest tell,
            Clock clock) {
        this.desks = desks;
        this.reservations = reservations;
        this.preparations = preparations;
        this.visits = visits;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    /** Empty where the hold was over and somebody else has the time now. Who was slow and lucky has it yet. */
    @Transactional
    public Optional<Visit.Booked> book(Visit.Held held, Desk desk, Guest guest, @Nullable Actor actor) {
        return confirmed(held, desk).map(claim -> booked(held.book(guest, claim), held, desk, actor));
    }

    @Transactional
    public Optional<Visit.Booked> accept(Visit.Offered offered, Desk desk, @Nullable Actor actor) {
        return confirmed(offered, desk).map(claim -> booked(offered.book(claim), offered, desk, actor));
    }

    private Optional<UUID> confirmed(Visit.ToBook visit, Desk desk) {
        if (reservations.confirm(visit.claim())) {
            return Optional.of(visit.claim());
        }
        var core = visit.core();
        return desk.slot(core.from(), desks.day(), desks.open())
                .map(slot -> reservations.reserve(slot, core.name()))
                .filter(Taking.Taken.class::isInstance)
                .map(taking -> ((Taking.Taken) taking).claim());
    }

    /** Taken anew, its own hold has lapsed a moment ago, and the visit with it. */
    private Visit.Booked booked(Visit.Booked wanted, Visit.ToBook before, Desk desk, @Nullable Actor actor) {
        var booked = wanted.claim().equals(before.claim())
                ? wanted
                : visits.find(wanted.core().id())
                        .map(now -> wanted.after(now.core().version()))
                        .orElse(wanted);
        keep.save(booked, Act.CREATE, "来庁を予約する", actor);
        var core = booked.core();
        preparations.make(
                core.id(), Triage.preparations(desk, core.answers(), desks.day()), prepareBy(desk, core.from()));
        tell.booked(booked, desk);
        return booked;
    }

    /** Never before now: who books for tomorrow leaves less than a day. */
    Instant prepareBy(Desk desk, Instant from) {
        var hours = desks.hours();
        var due = desk.prepareBy(from, desks.open(), hours.from(), hours.to());
        return due.isBefore(clock.instant()) ? clock.instant() : due;
    }
}
