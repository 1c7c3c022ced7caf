package org.kaikaku.service.procedure.resident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Decision;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.HeldPapers.Held;
import org.kaikaku.service.procedure.application.PaperProblem;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.State;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.Withdrawable;
import org.kaikaku.service.procedure.correction.CorrectionPaper;
import org.kaikaku.service.procedure.correction.CorrectionQuestion;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.form.FillForms;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.Reading;
import org.kaikaku.service.procedure.interview.Remaining;
import org.kaikaku.service.procedure.interview.StatedFacts;
import org.kaikaku.service.procedure.office.Protection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** An application as the person whose it is sees it. */
@Service
class ShowOwnApplication {
    private final Applications applications;
    private final SeeApplication see;
    private final MyApplications mine;
    private final Catalogues catalogues;
    private final Papers papers;
    private final FillForms forms;
    private final Protection protection;
    private final ShownHistory history;
    private final Clock clock;
    private final FactWords words;
    private final CorrectionPaper corrected;

    ShowOwnApplication(
            Applications applications,
            SeeApplication see,
            MyApplications mine,
            Catalogues catalogues,
            Papers papers,
            FillForms forms,
            Protection protection,
            ShownHistory history,
            Clock clock,
            FactWords words,
            CorrectionPaper corrected) {
        this.corrected = corrected;
        this.applications = applications;
        this.see = see;
        this.mine = mine;
        this.catalogues = catalogues;
        this.papers = papers;
        this.forms = forms;
        this.protection = protection;
        this.history = history;
        this.clock = clock;
        this.words = words;
    }

    /** A correction that could not be taken as it was sent, to be shown again. */
    record Unread(
            QuestionView.Typed typed,
            Map<FactRef, Reading.Problem> problems,
            @Nullable PaperProblem paperProblem) {}

    /** A stranger's receipt number, a wrong one and one that does not exist are the same: nothing is there. */
    Application get(String typed, Actor actor) {
        return see.find(typed, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To correct or withdraw it. */
    Application change(String typed, Actor actor) {
        var application = get(typed, actor);
        see.must(Power.APPLY, application.header(), actor);
        return application;
    }

    Optional<byte[]> forms(UUID bundle, Actor actor) {
        var filled = mine.ofBundle(bundle, actor).stream()
                .map(line -> get(line.receipt(), actor))
                .toList();
        if (filled.isEmpty() || SeeApplication.shielded(actor)) {
            return Optional.empty();
        }
        filled.forEach(one -> see.write(one.header(), "申請書を見る", actor));
        var catalogue = catalogue(filled.getFirst());
        return Optional.ofNullable(forms.pdf(
                catalogue,
                filled.stream().map(one -> filled(one, catalogue)).toList(),
                day(filled.getFirst().header().submittedAt())));
    }

    /** The facts that the office asked to state again, as a question. */
    Optional<Question> question(Application application) {
        return CorrectionQuestion.of(application, catalogue(application));
    }

    /** What the office may still take back, the person does not see: it stands as before. */
    ApplicationView view(Application application, @Nullable Unread unread, Actor actor) {
        var held = applications.outside(application);
        return held.map(before -> view(before, unread, true, actor))
                .orElseGet(() -> view(application, unread, false, actor));
    }

    private ApplicationView view(Application application, @Nullable Unread unread, boolean held, Actor actor) {
        var header = application.header();
        boolean shielded = SeeApplication.shielded(actor);
        boolean receives = see.may(Power.RECEIVE, header, actor);
        boolean changes = see.may(Power.APPLY, header, actor);
        var catalogue = catalogue(application);
        var procedure = catalogue.procedure(header.procedure());
        var attached = papers.of(header.id());
        var seen = attached.stream()
                .filter(paper -> see.mayTake(paper, header, actor))
                .toList();
        var scans = papers.scans(seen);
        var decided = application instanceof Application.Decided one ? one.decision() : null;
        return new ApplicationView(
                header.receipt().toString(),
                procedure.title(),
                State.of(application).name(),
                decided == null ? null : decided.granted(),
                Wareki.text(day(header.submittedAt())),
                application instanceof CorrectionAsked ? null : Wareki.text(header.due()),
                facts(header, see.facts(header, catalogue, actor), catalogue),
                seen.stream()
                        .map(paper -> new ApplicationView.Paper(
                                paper.id(),
                                paper.title(),
                                Wareki.text(day(paper.at())),
                                scans.getOrDefault(paper.document(), Scan.WAITING)))
                        .toList(),
                history.of(header.id(), held),
                application instanceof CorrectionAsked asked && changes
                        ? correction(asked, catalogue, unread, see.facts(header, catalogue, actor))
                        : null,
                decided == null || !receives ? null : decision(decided, procedure, seen),
                application instanceof Withdrawable && changes,
                header.proxy() == null ? null : header.proxy().words(),
                shielded);
    }

    private static ApplicationView.Decision decision(
            Decision decided, Procedure procedure, List<Papers.Paper> attached) {
        return new ApplicationView.Decision(
                decided.granted(),
                decided.granted() ? procedure.result() : null,
                decided.reason(),
                decided.documentNumber(),
                attached.stream()
                        .filter(paper -> paper.kind().equals(Papers.DECISION))
                        .map(Papers.Paper::id)
                        .findFirst()
                        .orElse(null));
    }

    private ApplicationView.Correction correction(
            CorrectionAsked asked, Catalogue catalogue, @Nullable Unread unread, List<StatedFact> facts) {
        var stated = QuestionView.stated(StatedFacts.answers(facts, catalogue));
        var question = question(asked)
                .map(one -> unread == null
                        ? QuestionView.again(one, catalogue, stated, Map.of())
                        : QuestionView.again(one, catalogue, unread.typed(), unread.problems()))
                .orElse(null);
        return new ApplicationView.Correction(
                asked.request().message(),
                Remaining.of(asked.request().until(), null, day(clock.instant())),
                question,
                unread == null ? null : unread.paperProblem(),
                corrected
                        .waiting(asked.header().id(), CorrectionPaper.By.APPLICANT)
                        .map(Held::name)
                        .orElse(null));
    }

    /** Under protection the register's own words are left out, also of the page of the one who wrote them: others may look over a shoulder. */
    private List<ApplicationView.Fact> facts(Header header, List<StatedFact> seen, Catalogue catalogue) {
        boolean guarded = protection.guards(header);
        return seen.stream()
                .flatMap(fact -> catalogue
                        .facts()
                        .fact(FactRef.parse(fact.fact()).fact())
                        .stream()
                        .filter(known -> !guarded || !known.keptByRegister())
                        .map(known -> new ApplicationView.Fact(
                                known.label(),
                                words.of(known, StatedFacts.answer(known, fact)),
                                fact.source().name())))
                .toList();
    }

    private FillForms.Filled filled(Application application, Catalogue catalogue) {
        var header = application.header();
        return new FillForms.Filled(
                catalogue.procedure(header.procedure()),
                header.index(),
                header.receipt().toString(),
                StatedFacts.answers(header.facts(), catalogue),
                protection.guards(header),
                header.proxy());
    }

    private Catalogue catalogue(Application application) {
        return catalogues.release(
                application.header().release(), application.header().on());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(City.ZONE).toLocalDate();
    }
}
