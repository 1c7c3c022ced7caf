package org.kaikaku.service.procedure.resident;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CorrectionWay;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.correction.CorrectionPaper;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident mends what the office asked for (補正). */
@Service
class CorrectApplication {
    private final Applications applications;
    private final Papers papers;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Clock clock;
    private final CorrectionPaper corrected;

    CorrectApplication(
            Applications applications,
            Papers papers,
            Catalogues catalogues,
            Journal journal,
            Clock clock,
            CorrectionPaper corrected) {
        this.corrected = corrected;
        this.applications = applications;
        this.papers = papers;
        this.catalogues = catalogues;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    Outcome correct(Application application, Map<FactRef, Answer> said, Optional<Papers.Sent> paper, Actor actor) {
        if (!(application instanceof Application.CorrectionAsked asked)) {
            return new Outcome.Refused(Outcome.Reason.NOT_NOW);
        }
        var header = asked.header();
        var outcome = asked.correct(
                StatedFacts.of(said, StatedFact.Source.CORRECTION),
                paper.isPresent(),
                CorrectionWay.PAGE,
                Office.days(catalogues.release(header.release(), header.on())),
                clock.instant());
        if (outcome instanceof Outcome.Done done) {
            applications.save(done, actor.doer());
            paper.ifPresent(sent -> {
                papers.attach(header.id(), sent);
                corrected.letGo(header.id(), CorrectionPaper.By.APPLICANT);
            });
            journal.write(header.traces(actor.doer(), Act.CHANGE, "補正"));
        }
        return outcome;
    }
}
