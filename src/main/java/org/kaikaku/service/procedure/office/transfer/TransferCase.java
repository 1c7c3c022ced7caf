package org.kaikaku.service.procedure.office.transfer;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.city.Division;
import org.kaikaku.platform.city.Graces;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.AwaitingApproval;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Application.Withdrawn;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Done;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Outcome.Refused;
import org.kaikaku.service.procedure.application.Worker;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.transfer.Transfers;
import org.kaikaku.service.procedure.transfer.WhoTakes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case goes to another division (移送): that one works on it from now on, this one reads on, the deadline stays. The applicant is told
 * once it can be taken back no more.
 */
@Service
public class TransferCase {
    private final Casework casework;
    private final WhoTakes whoTakes;
    private final Transfers transfers;
    private final Accounts accounts;
    private final Graces graces;
    private final Clock clock;

    TransferCase(
            Casework casework, WhoTakes whoTakes, Transfers transfers, Accounts accounts, Graces graces, Clock clock) {
        this.casework = casework;
        this.whoTakes = whoTakes;
        this.transfers = transfers;
        this.accounts = accounts;
        this.graces = graces;
        this.clock = clock;
    }

    /** @param division key of the one that is to have it; empty where none was chosen */
    @Transactional
    public Outcome transfer(String receipt, int version, String division, String reason, Actor actor) {
        var application = casework.open(receipt, version, actor);
        var outcome = reason.length() > Applications.LONGEST_TEXT
                ? new Refused(Reason.TOO_LONG)
                : outcome(application, division, reason, actor);
        if (outcome instanceof Done done) {
            give(done, application.header(), division, reason, actor);
        }
        return outcome;
    }

    private void give(Done done, Header before, String division, String reason, Actor actor) {
        casework.keep(done, before.division(), Act.CHANGE, "申請を別の課に移す", actor);
        var by = actor.as(Right.CASEWORK, before.division()).name();
        var now = clock.instant();
        transfers.add(
                before, division, reason, by, now, now.plus(graces.current().undo()));
    }

    private Outcome outcome(Application application, String division, String reason, Actor actor) {
        var takers =
                whoTakes.of(application.header()).stream().map(Division::key).collect(Collectors.toUnmodifiableSet());
        var outcome = outcome(application, Casework.worker(actor), division, takers, reason);
        return outcome instanceof Done && accounts.workersOf(division).isEmpty()
                ? new Refused(Reason.NOBODY_THERE)
                : outcome;
    }

    private static Outcome outcome(
            Application application, Worker by, String division, Set<String> takers, String reason) {
        return switch (application) {
            case Received received -> received.transfer(division, takers, reason);
            case InReview review -> review.transfer(by, division, takers, reason);
            case CorrectionAsked _, AwaitingApproval _ -> new Refused(Reason.NOT_NOW);
            case Decided _, Withdrawn _ -> new Refused(Reason.CLOSED);
        };
    }
}
