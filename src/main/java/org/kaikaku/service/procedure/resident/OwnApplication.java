package org.kaikaku.service.procedure.resident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Happening;
import org.kaikaku.service.procedure.application.Outcome;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.form.FillForms;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Reading;
import org.kaikaku.service.procedure.interview.Remaining;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** An application in the hands of the person whose it is. */
@Service
class OwnApplication {
    /** What the office does among itself is not the resident's matter. */
    private static final Set<Happening> SHOWN = Set.of(
            Happening.SUBMITTED,
            Happening.CLAIMED,
            Happening.CORRECTION_ASKED,
            Happening.CORRECTED,
            Happening.GRANTED,
            Happening.REFUSED,
            Happening.WITHDRAWN);

    private final Applications applications;
    private final MyApplications mine;
    private final Catalogues catalogues;
    private final Papers papers;
    private final FillForms forms;
    private final Journal journal;
    private final Clock clock;

    OwnApplication(
            Applications applications,
            MyApplications mine,
            Catalogues catalogues,
            Papers papers,
            FillForms forms,
            Journal journal,
            Clock clock) {
        this.applications = applications;
        this.mine = mine;
        this.catalogues = catalogues;
        this.papers = papers;
        this.forms = forms;
        this.journal = journal;
        this.clock = clock;
    }

    /** A stranger's receipt number, a wrong one and one that does not exist are the same: nothing is there. */
    Application get(String typed, Actor actor) {
        return Receipt.parse(typed)
                .flatMap(applications::find)
                .filter(application ->
                        actor.account().equals(application.header().account()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional
    Outcome correct(Application application, Map<FactRef, Answer> said, Optional<Papers.Sent> paper, Actor actor) {
        if (!(application instanceof Application.CorrectionAsked asked)) {
            return new Outcome.Refused(Outcome.Reason.NOT_NOW);
        }
        var outcome = asked.correct(StatedFacts.of(said, StatedFact.Source.CORRECTION));
        if (outcome instanceof Outcome.Done done) {
            applications.save(done, actor.doer());
            paper.ifPresent(sent -> papers.attach(application.header().id(), sent));
            journalChange(application, actor, "補正");
        }
        return outcome;
    }

    @Transactional
    Outcome withdraw(Application application, String reason, Actor actor) {
        var outcome = switch (application) {
            case Application.Received received -> received.withdraw(reason, clock.instant());
            case Application.InReview inReview -> inReview.withdraw(reason, clock.instant());
            case Application.CorrectionAsked asked -> asked.withdraw(reason, clock.instant());
            case Application.AwaitingApproval _, Application.Decided _, Application.Withdrawn _ ->
                new Outcome.Refused(Outcome.Reason.NOT_NOW);
        };
        if (outcome instanceof Outcome.Done done) {
            applications.save(done, actor.doer());
            journalChange(application, actor, "申請の取下げ");
        }
        return outcome;
    }

    Optional<byte[]> forms(UUID bundle, Actor actor) {
        var filled = mine.latest(actor.account(), 100).stream()
                .filter(line -> line.bundle().equals(bundle))
                .map(line -> get(line.receipt(), actor))
                .toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        var catalogue = catalogue(filled.getFirst());
        return Optional.ofNullable(forms.pdf(
                catalogue,
                filled.stream().map(one -> filled(one, catalogue)).toList(),
                day(filled.getFirst().header().submittedAt())));
    }

    /** The facts that the office asked to state again, as a question. */
    Optional<Question> question(Application application) {
        if (!(application instanceof Application.CorrectionAsked asked)
                || asked.request().facts().isEmpty()) {
            return Optional.empty();
        }
        var facts = catalogue(application).facts();
        var again = asked.request().facts().stream()
                .map(FactRef::parse)
                .flatMap(ref -> facts.fact(ref.fact()).stream().map(fact -> new Question.Asked(ref, fact, Set.of())))
                .toList();
        return again.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(
                        "correction",
                        again.getFirst().ref().index(),
                        again.getFirst().fact().label(),
                        false,
                        again));
    }

    ApplicationView view(Application application, @Nullable Reading reading, @Nullable String paperProblem) {
        var header = application.header();
        var catalogue = catalogue(application);
        var procedure = catalogue.procedure(header.procedure());
        var attached = papers.of(header.id());
        var decided = application instanceof Application.Decided(var _, var decision) ? decision : null;
        return new ApplicationView(
                header.receipt().toString(),
                procedure.title(),
                state(application),
                decided == null ? null : decided.granted(),
                Wareki.text(day(header.submittedAt())),
                Wareki.text(header.due()),
                facts(header.facts(), catalogue),
                attached.stream()
                        .map(paper ->
                                new ApplicationView.Paper(paper.id(), paper.title(), Wareki.text(day(paper.at()))))
                        .toList(),
                history(header.id()),
                correction(application, catalogue, reading, paperProblem),
                decided == null
                        ? null
                        : new ApplicationView.Decision(
                                decided.granted(),
                                decided.granted() ? procedure.result() : null,
                                decided.reason(),
                                decided.documentNumber(),
                                attached.stream()
                                        .filter(paper -> paper.kind().equals(Papers.DECISION))
                                        .map(Papers.Paper::id)
                                        .findFirst()
                                        .orElse(null)),
                application instanceof Application.Received
                        || application instanceof Application.InReview
                        || application instanceof Application.CorrectionAsked);
    }

    private ApplicationView.@Nullable Correction correction(
            Application application, Catalogue catalogue, @Nullable Reading reading, @Nullable String paperProblem) {
        if (!(application instanceof Application.CorrectionAsked asked)) {
            return null;
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var stated = new LinkedHashMap<FactRef, Answer>(
                StatedFacts.answers(application.header().facts(), catalogue));
        if (reading != null) {
            stated.putAll(reading.said());
        }
        var question = question(application)
                .map(one -> QuestionView.again(one, catalogue, stated, reading == null ? Map.of() : reading.problems()))
                .orElse(null);
        return new ApplicationView.Correction(
                asked.request().message(), Remaining.of(asked.request().until(), null, today), question, paperProblem);
    }

    private List<ApplicationView.Line> history(UUID id) {
        return applications.history(id).stream()
                .filter(line -> SHOWN.contains(line.what()))
                .map(line -> new ApplicationView.Line(
                        line.what(),
                        Wareki.text(day(line.at())),
                        line.what() == Happening.CORRECTION_ASKED ? line.note() : ""))
                .toList()
                .reversed();
    }

    private static List<ApplicationView.Fact> facts(List<StatedFact> stated, Catalogue catalogue) {
        return stated.stream()
                .flatMap(fact -> catalogue
                        .facts()
                        .fact(FactRef.parse(fact.fact()).fact())
                        .stream()
                        .map(known -> new ApplicationView.Fact(
                                known.label(),
                                FactWords.of(known, StatedFacts.value(known, fact.value())),
                                fact.source().name())))
                .toList();
    }

    private static FillForms.Filled filled(Application application, Catalogue catalogue) {
        var header = application.header();
        return new FillForms.Filled(
                catalogue.procedure(header.procedure()),
                header.index(),
                header.receipt().toString(),
                StatedFacts.answers(header.facts(), catalogue));
    }

    private Catalogue catalogue(Application application) {
        return catalogues.release(
                application.header().release(), application.header().on());
    }

    private void journalChange(Application application, Actor actor, String purpose) {
        application
                .header()
                .people()
                .forEach(person -> journal.write(new Trace(
                        actor.doer(),
                        Act.CHANGE,
                        purpose,
                        person,
                        "application/" + application.header().receipt())));
    }

    private static String state(Application application) {
        return switch (application) {
            case Application.Received _ -> "RECEIVED";
            case Application.InReview _ -> "IN_REVIEW";
            case Application.CorrectionAsked _ -> "CORRECTION_ASKED";
            case Application.AwaitingApproval _ -> "AWAITING_APPROVAL";
            case Application.Decided _ -> "DECIDED";
            case Application.Withdrawn _ -> "WITHDRAWN";
        };
    }

    private static LocalDate day(Instant at) {
        return at.atZone(City.ZONE).toLocalDate();
    }
}
