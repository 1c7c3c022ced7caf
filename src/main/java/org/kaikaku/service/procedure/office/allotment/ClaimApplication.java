package org.kaikaku.service.procedure.office.allotment;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Worker;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk takes a case that nobody has in hand. */
@Service
public class ClaimApplication {
    private final Casework casework;

    ClaimApplication(Casework casework) {
        this.casework = casework;
    }

    @Transactional
    public Outcome claim(String receipt, int version, Actor actor) {
        var outcome = outcome(casework.open(receipt, version, actor), Casework.worker(actor));
        return casework.keep(outcome, Act.CHANGE, "申請の審査を受け持つ", actor);
    }

    static Outcome outcome(Application application, Worker worker) {
        return switch (application) {
            case Received received -> received.assign(worker, true);
            case InReview inReview -> inReview.claim(worker);
            case Application _ -> new Outcome.Refused(Reason.NOT_NOW);
        };
    }
}
