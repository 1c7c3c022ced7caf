package org.kaikaku.service.procedure.office.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.city.Graces;
import org.kaikaku.platform.document.Scan;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.application.Application;
import org.kaikaku.service.procedure.application.Application.CorrectionAsked;
import org.kaikaku.service.procedure.application.Application.Decided;
import org.kaikaku.service.procedure.application.Application.InReview;
import org.kaikaku.service.procedure.application.Application.Received;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.HeldPapers.Held;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.State;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.application.Withdrawable;
import org.kaikaku.service.procedure.correction.CorrectionPaper;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Procedure;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Remaining;
import org.kaikaku.service.procedure.office.Casework;
import org.kaikaku.service.procedure.office.CityTime;
import org.kaikaku.service.procedure.office.Colleague;
import org.kaikaku.service.procedure.office.Protection;
import org.kaikaku.service.procedure.office.Scope;
import org.kaikaku.service.procedure.office.casefile.CaseView.CheckLine;
import org.kaikaku.service.procedure.office.casefile.CaseView.Panel;
import org.kaikaku.service.procedure.office.casefile.CaseView.PaperLine;
import org.kaikaku.service.procedure.office.desk.Desk;
import org.kaikaku.service.procedure.office.news.RegisterNews;
import org.springframework.stereotype.Service;

/** One case for somebody of its division, or of one that gave it away; that they looked is written down for the people whose it is. */
@Service
class ShowCase {
    private final Casework casework;
    private final Applications applications;
    private final Papers papers;
    private final Notes notes;
    private final Protection protection;
    private final Accounts accounts;
    private final Desk desk;
    private final RegisterNews news;
    private final ShowMoving moving;
    private final Graces graces;
    private final Clock clock;
    private final FactWords words;
    private final CorrectionPaper corrected;

    ShowCase(
            Casework casework,
            Applications applications,
            Papers papers,
            Notes notes,
            Protection protection,
            Accounts accounts,
            Desk desk,
            RegisterNews news,
            ShowMoving moving,
            Graces graces,
            Clock clock,
            FactWords words,
            CorrectionPaper corrected) {
        this.corrected = corrected;
        this.desk = desk;
        this.news = news;
        this.moving = moving;
        this.graces = graces;
        this.casework = casework;
        this.applications = applications;
        this.papers = papers;
        this.notes = notes;
        this.protection = protection;
        this.accounts = accounts;
        this.clock = clock;
        this.words = words;
    }

    /** @throws NoSuchApplication when there is none, or not for this actor */
    CaseView show(String receipt, Typed typed, Actor actor) {
        var application = casework.read(receipt, actor).orElseThrow(NoSuchApplication::new);
        var header = application.header();
        boolean only = !Scope.covers(actor, header.division());
        casework.write(header, Act.LOOK, only ? "別の課に移した申請を確かめるため" : "申請の審査のため", actor);
        var catalogue = casework.catalogue(header);
        var procedure = catalogue.procedure(header.procedure());
        var history = applications.history(header.id());
        boolean guarded = protection.guards(header);
        var facts = CaseFacts.lines(words, header, catalogue, history, guarded, typed.facts());
        boolean assignable = !only && (application instanceof Received || application instanceof InReview);
        var worker = application.worker();
        var colleagues = colleagues(header.division());
        desk.read(header.id(), actor.account());
        return new CaseView(
                header.receipt().toString(),
                header.version(),
                procedure.title(),
                procedure.law(),
                header.applicantName(),
                header.proxy() == null ? null : header.proxy().words(),
                header.channel().name(),
                State.of(application).name(),
                application instanceof Decided decided ? decided.decision().granted() : null,
                left(application),
                header.due(),
                application instanceof CorrectionAsked,
                CityTime.day(clock.instant()),
                worker == null ? null : worker.name(),
                worker != null && worker.account().equals(actor.account()),
                guarded,
                guarded ? header.people() : List.of(),
                facts,
                (int) header.facts().stream()
                        .filter(fact -> fact.source() == Source.CORRECTION)
                        .count(),
                checks(procedure, application.ticked()),
                lines(papers.of(header.id())),
                procedure.heldByCity(),
                CaseHistory.lines(history, catalogue, procedure),
                notes.of(header.id()).stream()
                        .map(note -> line(note, only, actor))
                        .toList(),
                panel(application, catalogue, typed, only, actor),
                procedure.result(),
                assignable,
                !only && application instanceof Withdrawable,
                assignable ? colleagues : List.of(),
                moving.of(application, actor),
                undoable(application, actor),
                only ? List.of() : handedOver(header),
                only ? List.of() : news(header),
                colleagues,
                typed);
    }

    private Panel panel(Application application, Catalogue catalogue, Typed typed, boolean only, Actor actor) {
        if (only && !(application instanceof Decided || application instanceof Application.Withdrawn)) {
            return new Panel.Elsewhere();
        }
        var held = corrected
                .waiting(application.header().id(), CorrectionPaper.By.OFFICE)
                .map(Held::name)
                .orElse(null);
        return CasePanel.of(application, catalogue, typed, held, actor, clock);
    }

    private CaseView.@Nullable Undoable undoable(Application application, Actor actor) {
        var now = clock.instant();
        var step = applications.lastStep(application).orElse(null);
        if (step == null || !step.undoable(application, step.doer(), now)) {
            return null;
        }
        boolean mine = step.undoable(application, actor.doer().id(), now);
        boolean held = step.what().goesOut();
        return mine || held
                ? new CaseView.Undoable(
                        "office.history." + step.what(),
                        CityTime.time(step.until()),
                        step.what().decides(),
                        mine,
                        held)
                : null;
    }

    private @Nullable Remaining left(Application application) {
        return switch (application) {
            case Decided _, Application.Withdrawn _, CorrectionAsked _ -> null;
            case Application open -> Remaining.of(open.header().due(), null, CityTime.day(clock.instant()));
        };
    }

    private static List<CheckLine> checks(Procedure procedure, Set<String> ticked) {
        return procedure.checks().stream()
                .map(check -> new CheckLine(check.key(), check.ja(), ticked.contains(check.key())))
                .toList();
    }

    private List<PaperLine> lines(List<Papers.Paper> some) {
        var scans = papers.scans(some);
        return some.stream()
                .map(paper -> line(paper, scans.getOrDefault(paper.document(), Scan.WAITING)))
                .toList();
    }

    private static PaperLine line(Papers.Paper paper, Scan scan) {
        return new PaperLine(
                paper.id(),
                paper.title(),
                paper.kind().equals(Papers.DECISION),
                CityTime.day(paper.at()),
                paper.sentAs(),
                scan);
    }

    private CaseView.NoteLine line(Notes.Note note, boolean only, Actor actor) {
        boolean mine = !only && actor.account().equals(note.account());
        var until = note.at().plus(graces.current().undo());
        return new CaseView.NoteLine(
                note.id(),
                CityTime.day(note.at()),
                CityTime.time(note.at()),
                note.author(),
                note.undone() ? "" : note.text(),
                note.undone(),
                mine && !note.undone() && clock.instant().isBefore(until));
    }

    private List<CaseView.HandedOver> handedOver(Header header) {
        return desk.open(header.id()).stream()
                .map(one -> new CaseView.HandedOver(
                        one.id(), one.from(), one.done(), one.open(), one.until(), CityTime.day(one.at())))
                .toList();
    }

    private List<CaseView.NewsLine> news(Header header) {
        return news.open(header.id()).stream()
                .map(line -> new CaseView.NewsLine(
                        "office.news." + line.what(),
                        !line.person().equals(header.person()),
                        CityTime.day(line.at()),
                        line.at()))
                .toList();
    }

    private List<Colleague> colleagues(String division) {
        return accounts.workersOf(division).stream()
                .map(colleague -> new Colleague(colleague.account(), colleague.name()))
                .toList();
    }
}
