package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.reservation.Taking;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.kaikaku.service.appointment.desk.Desk;
import org.kaikaku.service.appointment.desk.Triage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds a time while somebody types. */
@Service
public class TakeTime {
    private final AppointmentDesks desks;
    private final AppointedVisits visits;
    private final Reservations reservations;
    private final Clock clock;

    TakeTime(AppointmentDesks desks, AppointedVisits visits, Reservations reservations, Clock clock) {
        this.desks = desks;
        this.visits = visits;
        this.reservations = reservations;
        this.clock = clock;
    }

    public sealed interface Result {
        /** @param secret of its link; nobody is told it again */
        record Held(Secret secret) implements Result {}

        /** Somebody was quicker. */
        record Full() implements Result {}

        /** No visit begins then, or none that can be booked now. */
        record NoSuchTime() implements Result {}

        /** The questions are not answered, or their answers say that it is no use to come. */
        record NotYet() implements Result {}
    }

    @Transactional
    public Result take(Desk desk, Instant from, Map<String, String> answers) {
        var today = desks.day();
        if (!Triage.complete(desk, answers) || Triage.stop(desk, answers, today).isPresent()) {
            return new Result.NotYet();
        }
        return desk.slot(from, today, desks.open())
                .map(slot -> hold(desk, slot, answers))
                .orElseGet(Result.NoSuchTime::new);
    }

    private Result hold(Desk desk, Slot slot, Map<String, String> answers) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        if (!(reservations.hold(slot, Visit.Core.name(id), desk.hold()) instanceof Taking.Taken(var claim))) {
            return new Result.Full();
        }
        var core = new Visit.Core(id, 0, desk.key(), desk.division(), answers, slot.from(), slot.until(), 0);
        var secret = Secret.random();
        visits.add(new Visit.Held(core, claim, now.plus(desk.hold())), secret, now);
        return new Result.Held(secret);
    }
}
