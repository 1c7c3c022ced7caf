package org.kaikaku.service.procedure.counter.confirmation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.counter.Desk;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.kaikaku.service.procedure.counter.visit.Visit.Confirmation;
import org.kaikaku.service.procedure.counter.visit.Visits;
import org.kaikaku.service.procedure.interview.Chosen;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Match;
import org.kaikaku.service.procedure.interview.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One confirmation hands in all that was ticked, with the clerk's note for each section; pressed twice, it still does so once. */
@Service
class ConfirmVisit {
    private final SubmitApplications submit;
    private final Visits visits;
    private final HandedIn handedIn;
    private final Bring bring;
    private final HandOver handOver;
    private final WhoActed whoActed;
    private final Clock clock;

    ConfirmVisit(
            SubmitApplications submit,
            Visits visits,
            HandedIn handedIn,
            Bring bring,
            HandOver handOver,
            WhoActed whoActed,
            Clock clock) {
        this.submit = submit;
        this.visits = visits;
        this.handedIn = handedIn;
        this.bring = bring;
        this.handOver = handOver;
        this.whoActed = whoActed;
        this.clock = clock;
    }

    @Transactional
    public void confirm(Desk desk, List<Match> chosen, Confirmation how, Set<String> handed, String key, Actor actor) {
        if (!(desk.visit() instanceof Visit.InProgress visit)) {
            return;
        }
        var talk = desk.talk();
        var submission = submit.submit(
                of(desk, talk),
                Chosen.of(talk, chosen.stream().map(Match::ref).toList()),
                key,
                Office.days(talk.catalogue()),
                actor.doer());
        if (submission.fresh()) {
            var papers = chosen.stream()
                    .flatMap(match -> bring.later(desk, match, Set.of()).stream())
                    .filter(paper -> handed.contains(paper.key()))
                    .toList();
            var finished = visit.confirm(
                    submission.bundle(),
                    how,
                    papers.stream().map(WantedPaper::key).toList(),
                    clock.instant());
            visits.save(finished);
            for (var header : submission.applications()) {
                var of = header.procedure() + ":" + header.index() + ":";
                var given = papers.stream()
                        .filter(paper -> paper.key().startsWith(of))
                        .map(paper -> paper.text().ja())
                        .toList();
                handedIn.note(List.of(header.id()), actor.name(), handOver.note(finished, given));
            }
        }
    }

    private SubmitApplications.Case of(Desk desk, Conversation talk) {
        var interview = talk.interview();
        var opening = desk.visit().opening();
        return new SubmitApplications.Case(
                interview.id(),
                interview.event(),
                interview.release(),
                interview.on(),
                opening.channel(),
                null,
                interview.people().applicant(),
                interview.people().subject(),
                text(talk, "applicant.name", opening.name()),
                text(talk, "applicant.kana", ""),
                whoActed.of(opening.identification()));
    }

    private static String text(Conversation talk, String fact, String otherwise) {
        var known = talk.interview().known().get(FactRef.of(fact));
        return Objects.requireNonNullElse(known, new Answer.Unknown()) instanceof Answer.Known(String text)
                ? text
                : otherwise;
    }
}
