package org.kaikaku.service.procedure.counter.confirmation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.Shield;
import org.kaikaku.service.procedure.counter.VisitLines;
import org.kaikaku.service.procedure.counter.talk.ShowVisit;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visit.Finished;
import org.kaikaku.service.procedure.form.FillForms;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Match;
import org.springframework.stereotype.Component;

/** Lays out what is confirmed, and afterwards what was handed in. */
@Component
class ShowConfirmation {
    private final ShowVisit visits;
    private final VisitLines lines;
    private final Shield shield;
    private final FillForms forms;
    private final HandedIn handedIn;
    private final Bring bring;
    private final FactWords words;

    ShowConfirmation(
            ShowVisit visits,
            VisitLines lines,
            Shield shield,
            FillForms forms,
            HandedIn handedIn,
            Bring bring,
            FactWords words) {
        this.visits = visits;
        this.lines = lines;
        this.shield = shield;
        this.forms = forms;
        this.handedIn = handedIn;
        this.bring = bring;
        this.words = words;
    }

    /** @param chosen null for all of them */
    ConfirmView confirm(
            Desk desk,
            String key,
            @Nullable Set<String> chosen,
            Set<String> handed,
            String how,
            @Nullable String problem,
            Actor actor) {
        var talk = desk.talk();
        boolean guarded = shield.covers(talk.interview().people());
        var here = desk.here();
        var needed = new TreeSet<FactRef>();
        here.forEach(match -> needed.addAll(talk.questioning().needs(match.ref())));
        return new ConfirmView(
                visits.who(desk.visit(), actor),
                guarded,
                key,
                talk.interview().version(),
                desk.question().isPresent(),
                here.stream()
                        .map(match -> line(desk, match, chosen == null || chosen.contains(VisitLines.key(match))))
                        .toList(),
                words.told(talk.interview(), talk.catalogue()).stream()
                        .filter(fact -> needed.contains(fact.ref()))
                        .map(fact -> lines.masked(fact, talk.catalogue(), guarded))
                        .toList(),
                forms.count(here.stream().map(Match::procedure).toList()),
                how,
                handed,
                problem);
    }

    private ConfirmView.Line line(Desk desk, Match match, boolean chosen) {
        var procedure = match.procedure();
        return new ConfirmView.Line(
                VisitLines.key(match),
                procedure.title(),
                VisitLines.subject(desk.talk(), match),
                lines.left(match),
                VisitLines.division(desk.talk().catalogue(), procedure.division()),
                bring.later(desk, match, Set.of()),
                procedure.heldByCity(),
                chosen);
    }

    ReceiptsView receipts(Desk desk, Finished visit, Visit.Submitted submitted, Actor actor) {
        var talk = desk.talk();
        var matches = talk.questioning().matches();
        var slip = new ArrayList<ReceiptsView.Line>();
        var sections = new LinkedHashMap<String, List<ReceiptsView.Task>>();
        var handed = handedIn.of(submitted.bundle());
        for (var line : handed) {
            var procedure = talk.catalogue().procedure(line.procedure());
            var match = matches.stream()
                    .filter(one -> one.procedure().equals(procedure) && one.index() == line.index())
                    .findFirst()
                    .orElseGet(() -> new Match(procedure, line.index(), null, true));
            slip.add(new ReceiptsView.Line(
                    line.receipt(),
                    procedure.title(),
                    VisitLines.subject(talk, match),
                    VisitLines.division(talk.catalogue(), line.division()),
                    lines.left(match),
                    bring.later(desk, match, submitted.handedOver()).stream()
                            .map(WantedPaper::text)
                            .toList(),
                    procedure.heldByCity()));
            sections.computeIfAbsent(line.division(), _ -> new ArrayList<>())
                    .add(new ReceiptsView.Task(
                            line.receipt(),
                            procedure.title(),
                            procedure.checks().stream().map(check -> check.ja()).toList()));
        }
        boolean hasForms = handed.stream()
                .anyMatch(line ->
                        !talk.catalogue().procedure(line.procedure()).forms().isEmpty());
        return new ReceiptsView(
                visits.who(visit, actor),
                "counter.confirmed." + submitted.how(),
                Wareki.text(visit.at().atZone(City.ZONE).toLocalDate()),
                slip,
                sections.entrySet().stream()
                        .map(entry -> new ReceiptsView.Section(
                                Objects.requireNonNullElse(
                                        VisitLines.division(talk.catalogue(), entry.getKey()),
                                        Text.same(entry.getKey())),
                                entry.getValue()))
                        .toList(),
                visit.memo(),
                hasForms);
    }
}
