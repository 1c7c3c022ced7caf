package org.kaikaku.service.outreach.visit;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.notice.CorrespondentUnreached;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whom the mail about a called-off outing did not reach is on the list of whom to call again, however often or late that is said. */
@Component
class CallInstead {
    private final StopVisits visits;
    private final KeepStopVisit keep;

    CallInstead(StopVisits visits, KeepStopVisit keep) {
        this.visits = visits;
        this.keep = keep;
    }

    @ApplicationModuleListener
    void unreached(CorrespondentUnreached event) {
        TellVisitor.calledOffIn(event.event())
                .flatMap(this::calledOff)
                .flatMap(off -> off.missed(event.at()))
                .ifPresent(off -> keep.save(off, Act.CHANGE, "お出かけ市役所の中止のメールが届かなかったことを記録する", null));
    }

    private Optional<StopVisit.CalledOff> calledOff(UUID id) {
        return visits.find(id).filter(StopVisit.CalledOff.class::isInstance).map(StopVisit.CalledOff.class::cast);
    }
}
