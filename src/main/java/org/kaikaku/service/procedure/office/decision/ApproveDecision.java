package org.kaikaku.service.procedure.office.decision;

import java.time.Clock;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chief makes a colleague's proposal the decision (決裁). */
@Service
public class ApproveDecision {
    private final Casework casework;
    private final SettleDecision settle;
    private final Clock clock;

    ApproveDecision(Casework casework, SettleDecision settle, Clock clock) {
        this.casework = casework;
        this.settle = settle;
        this.clock = clock;
    }

    @Transactional
    public Outcome approve(String receipt, int version, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof AwaitingApproval awaiting)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (!actor.may(Right.DECIDE, awaiting.header().division())) {
            return new Outcome.Refused(Reason.NOT_ENTITLED);
        }
        var chief = actor.as(Right.DECIDE, awaiting.header().division());
        return settle.settle(awaiting.approve(Casework.worker(chief), clock.instant()), chief);
    }
}
