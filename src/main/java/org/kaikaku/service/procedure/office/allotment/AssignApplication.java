package org.kaikaku.service.procedure.office.allotment;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.desk.Desk;
import org.kaikaku.service.procedure.office.desk.Handing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case goes to somebody of its division, from nobody or from a colleague. */
@Service
public class AssignApplication {
    private final Casework casework;
    private final Accounts accounts;
    private final Desk desk;

    AssignApplication(Casework casework, Accounts accounts, Desk desk) {
        this.desk = desk;
        this.casework = casework;
        this.accounts = accounts;
    }

    /** @param words for whoever gets it; they see them until they have acknowledged them */
    @Transactional
    public Outcome assign(String receipt, int version, UUID to, Handing words, Actor actor) {
        var outcome = assign(receipt, version, to, actor);
        if (outcome instanceof Outcome.Done done && words.says()) {
            desk.handOver(done.now().header(), to, actor.name(), words);
        }
        return outcome;
    }

    @Transactional
    public Outcome assign(String receipt, int version, UUID to, Actor actor) {
        var application = casework.open(receipt, version, actor);
        var outcome = accounts.actor(to)
                .map(colleague -> outcome(application, colleague, actor))
                .orElse(new Outcome.Refused(Reason.NO_SUCH_WORKER));
        return casework.keep(outcome, Act.CHANGE, "申請の担当を決める", actor);
    }

    /** @param by who gives it, perhaps to themselves */
    static Outcome outcome(Application application, Actor to, Actor by) {
        if (!Scope.covers(to, application.header().division())) {
            return new Outcome.Refused(Reason.NO_SUCH_WORKER);
        }
        boolean self = to.account().equals(by.account());
        return switch (application) {
            case Received received -> received.assign(Casework.worker(to), self);
            case InReview inReview -> inReview.assign(Casework.worker(to), self);
            case Application _ -> new Outcome.Refused(Reason.NOT_NOW);
        };
    }
}
