package org.kaikaku.service.procedure.office.decision;

import java.time.Clock;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants or refuses, or proposes it to the chief where only the chief decides. */
@Service
public class DecideApplication {
    private final Casework casework;
    private final SettleDecision settle;
    private final Clock clock;

    DecideApplication(Casework casework, SettleDecision settle, Clock clock) {
        this.casework = casework;
        this.settle = settle;
        this.clock = clock;
    }

    @Transactional
    public Outcome decide(String receipt, int version, boolean granted, String reason, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof InReview inReview)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (reason.length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        var header = inReview.header();
        var procedure = casework.procedure(header);
        boolean entitled = Casework.entitled(procedure, header.division(), actor);
        var outcome = inReview.decide(
                Casework.worker(actor), granted, reason, TickChecks.keys(procedure), entitled, clock.instant());
        return settle.settle(outcome, actor);
    }
}
