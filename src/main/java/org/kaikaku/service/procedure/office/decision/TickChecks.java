package org.kaikaku.service.procedure.office.decision;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been checked (点検), all ticks of the page at once. */
@Service
public class TickChecks {
    private final Casework casework;

    TickChecks(Casework casework) {
        this.casework = casework;
    }

    /** @param ticked keys; those that the procedure does not have are dropped */
    @Transactional
    public Outcome tick(String receipt, int version, Collection<String> ticked, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof InReview inReview)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        var known = keys(casework.procedure(inReview.header()));
        var checks = ticked.stream().filter(known::contains).collect(Collectors.toSet());
        return casework.keep(inReview.tick(Casework.worker(actor), checks), Act.CHANGE, "申請の点検", actor);
    }

    static Set<String> keys(Procedure procedure) {
        return procedure.checks().stream().map(Procedure.Check::key).collect(Collectors.toSet());
    }
}
