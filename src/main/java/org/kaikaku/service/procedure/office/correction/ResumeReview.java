package org.kaikaku.service.procedure.office.correction;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waits no longer for a correction, so that the case can be decided, or refused (行政手続法7条). */
@Service
class ResumeReview {
    private final Casework casework;
    private final Clock clock;

    ResumeReview(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    @Transactional
    Outcome resume(String receipt, int version, String reason, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof CorrectionAsked asked)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (reason.length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        var office = Office.days(casework.catalogue(asked.header()));
        return casework.keep(asked.resume(reason, office, clock.instant()), Act.CHANGE, "補正を待たずに審査を続ける", actor);
    }
}
