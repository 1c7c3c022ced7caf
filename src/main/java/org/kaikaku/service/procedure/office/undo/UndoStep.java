package org.kaikaku.service.procedure.office.undo;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.document.DocumentNumbers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.application.LastStep;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.desk.Desk;
import org.kaikaku.service.procedure.transfer.Transfers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one's own last step on a case back. Journal and history keep both; a document number stays used and is written down as void. */
@Service
class UndoStep {
    private final Casework casework;
    private final Applications applications;
    private final DocumentNumbers numbers;
    private final Desk desk;
    private final Transfers transfers;
    private final Clock clock;

    UndoStep(
            Casework casework,
            Applications applications,
            DocumentNumbers numbers,
            Desk desk,
            Transfers transfers,
            Clock clock) {
        this.transfers = transfers;
        this.desk = desk;
        this.casework = casework;
        this.applications = applications;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    Outcome undo(String receipt, int version, String reason, Actor actor) {
        var now = casework.openAgain(receipt, version, actor);
        if (reason.length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        var doer = actor.doer().id();
        var last = applications.lastStep(now);
        var outcome = last.map(step -> step.undo(now, doer, reason, clock.instant()))
                .orElse(new Outcome.Refused(Reason.TOO_LATE));
        casework.keep(outcome, Act.CHANGE, "直前の操作の取消し", actor);
        if (outcome instanceof Outcome.Done) {
            takeBackWhatCameAlong(now, last.map(LastStep::what).orElseThrow());
        }
        if (outcome instanceof Outcome.Done && now instanceof Application.Decided decided) {
            leaveVoid(decided, reason, actor);
        }
        return outcome;
    }

    /** @throws ChangedMeanwhile where the applicant was told at this very moment */
    private void takeBackWhatCameAlong(Application now, Happening what) {
        var header = now.header();
        desk.takeBack(header.id(), header.version());
        if (what == Happening.TRANSFERRED && !transfers.takeBack(header.id(), header.version())) {
            throw new ChangedMeanwhile();
        }
    }

    private void leaveVoid(Application.Decided decided, String reason, Actor actor) {
        var number = decided.decision().documentNumber();
        if (number != null) {
            numbers.leaveVoid(decided.header().division(), number, reason, actor.name());
        }
    }
}
