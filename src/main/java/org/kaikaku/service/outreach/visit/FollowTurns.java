package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.reservation.Expired;
import org.kaikaku.platform.reservation.Offered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A turn that became free, or an offer that is over, in the transaction in which it happens: a booking never says what its claim does not. */
@Component
class FollowTurns {
    private static final String OURS = "outreach/";

    private final StopVisits visits;
    private final KeepStopVisit keep;
    private final TellVisitor tell;
    private final Clock clock;

    FollowTurns(StopVisits visits, KeepStopVisit keep, TellVisitor tell, Clock clock) {
        this.visits = visits;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    @EventListener
    void offered(Offered event) {
        if (find(event.holder()).orElse(null) instanceof StopVisit.Waiting waiting) {
            var slot = event.slot();
            var offered = waiting.offer(event.claim(), slot.from(), slot.until(), event.until());
            keep.save(offered, Act.CHANGE, "お出かけ市役所の空きを案内する", null);
            tell.offered(offered);
        }
    }

    @EventListener
    void expired(Expired event) {
        if (find(event.holder()).orElse(null) instanceof StopVisit.Offered offered
                && offered.claim().equals(event.claim())) {
            visits.save(offered.lapse(), clock.instant());
        }
    }

    private Optional<StopVisit> find(String holder) {
        return holder.startsWith(OURS)
                ? visits.find(UUID.fromString(holder.substring(OURS.length())))
                : Optional.empty();
    }
}
