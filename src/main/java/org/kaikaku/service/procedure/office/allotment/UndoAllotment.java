package org.kaikaku.service.procedure.office.allotment;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.city.Graces;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Applications.ChangedMeanwhile;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.allotment.Allotment.Given;
import org.kaikaku.service.procedure.office.desk.Desk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an allotment back within the time of grace, but for the cases that have moved since. */
@Service
class UndoAllotment {
    private final Allotments allotments;
    private final Casework casework;
    private final TransactionTemplate transaction;
    private final Desk desk;
    private final Graces graces;
    private final Clock clock;

    UndoAllotment(
            Allotments allotments,
            Casework casework,
            TransactionTemplate transaction,
            Desk desk,
            Graces graces,
            Clock clock) {
        this.desk = desk;
        this.graces = graces;
        this.allotments = allotments;
        this.casework = casework;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return false where it is too late, or was done before */
    boolean undo(Allotment allotment, Actor actor) {
        var now = clock.instant();
        if (!allotment.undoable(now, graces.current().undo()) || !allotments.beginUndoing(allotment.id(), now)) {
            return false;
        }
        for (var given : allotment.cases()) {
            if (given.version() != null) {
                allotments.undone(allotment.id(), given.receipt(), undone(given, given.version(), actor));
            }
        }
        return true;
    }

    private String undone(Given given, int version, Actor actor) {
        try {
            transaction.executeWithoutResult(status -> putBack(given, version, actor));
            return "";
        } catch (ChangedMeanwhile | NoSuchApplication e) {
            return "office.allot.moved";
        }
    }

    private void putBack(Given given, int version, Actor actor) {
        if (!(casework.open(given.receipt().toString(), version, actor) instanceof InReview inReview)) {
            throw new ChangedMeanwhile();
        }
        var before = given.before();
        var outcome = before == null ? inReview.release(inReview.worker()) : inReview.assign(before, false);
        casework.keep(outcome, Act.CHANGE, "申請の担当の割り振りを取り消す", actor);
        desk.takeBack(inReview.header().id(), version);
    }
}
