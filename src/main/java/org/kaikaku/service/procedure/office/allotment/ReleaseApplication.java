package org.kaikaku.service.procedure.office.allotment;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clerk lays a case back for the others. */
@Service
public class ReleaseApplication {
    private final Casework casework;

    ReleaseApplication(Casework casework) {
        this.casework = casework;
    }

    @Transactional
    public Outcome release(String receipt, int version, Actor actor) {
        var outcome = casework.open(receipt, version, actor) instanceof InReview inReview
                ? inReview.release(Casework.worker(actor))
                : new Outcome.Refused(Reason.NOT_NOW);
        return casework.keep(outcome, Act.CHANGE, "申請の担当を外れる", actor);
    }
}
