package org.kaikaku.service.procedure.office.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CorrectionRequest.Told;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the applicant to mend what is wrong or missing (補正, 行政手続法7条). */
@Service
public class AskCorrection {
    private final Casework casework;
    private final Clock clock;

    AskCorrection(Casework casework, Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    /**
     * @param facts references of facts to state again; those that the application does not rest on are dropped
     * @param told how the applicant is told; null where nobody chose
     */
    @Transactional
    public Outcome ask(
            String receipt,
            int version,
            String message,
            List<String> facts,
            LocalDate until,
            @Nullable Told told,
            Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof InReview inReview)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        if (message.length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        var stated = inReview.header().facts().stream().map(StatedFact::fact).toList();
        var again = facts.stream().filter(stated::contains).distinct().toList();
        var outcome = inReview.askCorrection(Casework.worker(actor), message, again, until, told, clock.instant());
        return casework.keep(outcome, Act.CHANGE, "補正のお願い", actor);
    }
}
