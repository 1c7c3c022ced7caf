package org.kaikaku.service.procedure.office.correction;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.CorrectionWay;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Outcome.Reason;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.correction.CorrectionPaper;
import org.kaikaku.service.procedure.correction.CorrectionQuestion;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.casefile.Notes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A clerk writes down the correction that an applicant brought, said or sent. Anybody of the division may: the applicant who calls is not
 * turned away because one colleague is out.
 */
@Service
class EnterCorrection {
    private final Casework casework;
    private final Papers papers;
    private final Notes notes;
    private final Clock clock;
    private final CorrectionPaper corrected;

    EnterCorrection(Casework casework, Papers papers, Notes notes, Clock clock, CorrectionPaper corrected) {
        this.corrected = corrected;
        this.casework = casework;
        this.papers = papers;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @param said what else there is to say, such as which paper was brought; kept as a note
     * @param paper the file of what was brought
     */
    record Entry(@Nullable CorrectionWay way, Map<FactRef, Answer> facts, String said, Papers.@Nullable Sent paper) {}

    /** The case to which a paper would go; empty where it waits for none, or is not for this actor. */
    Optional<UUID> application(String receipt, Actor actor) {
        return casework.find(receipt, actor)
                .filter(CorrectionAsked.class::isInstance)
                .map(application -> application.header().id());
    }

    Optional<Question> question(String receipt, Actor actor) {
        return casework.find(receipt, actor)
                .flatMap(application -> CorrectionQuestion.of(application, casework.catalogue(application.header())));
    }

    @Transactional
    Outcome enter(String receipt, int version, Entry entry, Actor actor) {
        var application = casework.open(receipt, version, actor);
        if (!(application instanceof CorrectionAsked asked)) {
            return new Outcome.Refused(Reason.NOT_NOW);
        }
        var way = entry.way();
        if (way == null) {
            return new Outcome.Refused(Reason.WAY_MISSING);
        }
        if (entry.said().length() > Applications.LONGEST_TEXT) {
            return new Outcome.Refused(Reason.TOO_LONG);
        }
        var outcome = asked.correct(
                StatedFacts.of(entry.facts(), StatedFact.Source.CORRECTION),
                entry.paper() != null || !entry.said().isBlank(),
                way,
                Office.days(casework.catalogue(asked.header())),
                clock.instant());
        if (casework.keep(outcome, Act.CHANGE, "お申し出の補正を職員が入力", actor) instanceof Outcome.Done) {
            keep(asked.header().id(), entry, actor);
        }
        return outcome;
    }

    private void keep(UUID application, Entry entry, Actor actor) {
        if (entry.paper() != null) {
            papers.attach(application, entry.paper());
            corrected.letGo(application, CorrectionPaper.By.OFFICE);
        }
        if (!entry.said().isBlank()) {
            notes.add(application, actor.name(), entry.said());
        }
    }
}
