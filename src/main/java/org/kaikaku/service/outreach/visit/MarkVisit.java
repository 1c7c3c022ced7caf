package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.outreach.Outings.Came;
import org.kaikaku.service.outreach.Outings.Marking;
import org.kaikaku.service.outreach.VanBooking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody came to the van, or did not. */
@Service
public class MarkVisit {
    private final StopVisits visits;
    private final KeepStopVisit keep;
    private final Clock clock;

    MarkVisit(StopVisits visits, KeepStopVisit keep, Clock clock) {
        this.visits = visits;
        this.keep = keep;
        this.clock = clock;
    }

    @Transactional
    public Marking mark(UUID id, Came came, int version, Actor actor) {
        var visit = visits.find(id).orElse(null);
        if (visit == null) {
            return new Marking.Gone();
        }
        var now = Shown.of(visit);
        if (now.isEmpty()) {
            return new Marking.Gone();
        }
        if (said(now.get().state(), came)) {
            return new Marking.Marked(now.get());
        }
        return visit instanceof StopVisit.Markable markable && visit.core().version() == version
                ? change(markable, came, actor)
                : new Marking.ChangedMeanwhile(now.get());
    }

    private static boolean said(VanBooking.State state, Came came) {
        return switch (came) {
            case MET -> state == VanBooking.State.MET;
            case MISSED -> state == VanBooking.State.MISSED;
        };
    }

    private Marking change(StopVisit.Markable visit, Came came, Actor actor) {
        return switch (came) {
            case MET -> kept(visit.meet(), "停留所に来たことを記録する", actor);
            case MISSED ->
                visit.miss(clock.instant())
                        .map(missed -> kept(missed, "停留所に来なかったことを記録する", actor))
                        .orElseGet(Marking.TooEarly::new);
        };
    }

    private Marking kept(StopVisit visit, String purpose, Actor actor) {
        keep.save(visit, Act.CHANGE, purpose, actor);
        return visits.find(visit.core().id())
                .flatMap(Shown::of)
                .<Marking>map(Marking.Marked::new)
                .orElseGet(Marking.Gone::new);
    }
}
