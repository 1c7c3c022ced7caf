package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.reservation.Expired;
import org.kaikaku.platform.reservation.Offered;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hold that is over, or a time that became free, in the transaction in which it happens: a visit never says what its claim does not. */
@Component
class FollowReservations {
    private static final String OURS = "appointment/";

    private final AppointedVisits visits;
    private final AppointmentDesks desks;
    private final KeepVisit keep;
    private final TellGuest tell;
    private final Clock clock;

    FollowReservations(AppointedVisits visits, AppointmentDesks desks, KeepVisit keep, TellGuest tell, Clock clock) {
        this.visits = visits;
        this.desks = desks;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    @EventListener
    void offered(Offered event) {
        if (find(event.holder()).orElse(null) instanceof Visit.Waiting waiting) {
            var slot = event.slot();
            var offered = waiting.offer(event.claim(), slot.from(), slot.until(), event.until());
            keep.save(offered, Act.CHANGE, "来庁の予約の空きを案内する", Doer.SYSTEM);
            desks.find(waiting.core().desk()).ifPresent(desk -> tell.offered(offered, desk));
        }
    }

    @EventListener
    void expired(Expired event) {
        switch (find(event.holder()).orElse(null)) {
            case Visit.Held held when held.claim().equals(event.claim()) -> visits.save(held.lapse(), clock.instant());
            case Visit.Offered offered
            when offered.claim().equals(event.claim()) -> visits.save(offered.lapse(), clock.instant());
            case null, default -> {}
        }
    }

    private Optional<Visit> find(String holder) {
        return holder.startsWith(OURS)
                ? visits.find(UUID.fromString(holder.substring(OURS.length())))
                : Optional.empty();
    }
}
