package org.kaikaku.service.procedure.office.decision;

import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chief gives a proposal back and says why (差戻し). */
@Service
class SendBackDecision {
    private final Casework casework;

    SendBackDecision(Casework casework) {
        this.casework = casework;
    }

    @Transactional
    Outcome sendBack(String receipt, int version, String reason, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof AwaitingApproval awaiting)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (!actor.may(Right.DECIDE, awaiting.header().division())) {
            return new Outcome.Refused(Reason.NOT_ENTITLED);
        }
        if (reason.length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        var chief = actor.as(Right.DECIDE, awaiting.header().division());
        return casework.keep(awaiting.sendBack(Casework.worker(chief), reason), Act.CHANGE, "申請の差戻し", chief);
    }
}
