package org.kaikaku.service.procedure.disposal;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the papers of one application beyond their time (廃棄の保留), and lets them go again. */
@Service
class HoldPapers {
    private final Casework casework;
    private final Disposals disposals;
    private final Clock clock;

    HoldPapers(Casework casework, Disposals disposals, Clock clock) {
        this.casework = casework;
        this.disposals = disposals;
        this.clock = clock;
    }

    /** @return false where there is no such application in the actor's divisions */
    @Transactional
    boolean hold(String receipt, String reason, Actor actor) {
        var found = casework.find(receipt, actor);
        found.ifPresent(application -> {
            disposals.hold(application.header().id(), reason, actor.name(), clock.instant());
            casework.write(application.header(), Act.CHANGE, "書類の廃棄を保留する", actor);
        });
        return found.isPresent();
    }

    /** @return false where nothing of it is held */
    @Transactional
    boolean release(String receipt, Actor actor) {
        return casework.find(receipt, actor)
                .filter(application -> disposals.release(application.header().receipt()))
                .map(application -> {
                    casework.write(application.header(), Act.CHANGE, "書類の廃棄の保留をやめる", actor);
                    return true;
                })
                .orElse(false);
    }
}
