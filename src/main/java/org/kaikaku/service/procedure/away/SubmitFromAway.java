package org.kaikaku.service.procedure.away;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.CounterAway.Application;
import org.kaikaku.service.procedure.CounterAway.Receipt;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.Chosen;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes cases of what was confirmed away from the house, by the same steps as at the counter: an interview, and one confirmation of it. */
@Service
class SubmitFromAway {
    private static final String ONLY_CONFIRMATION = "away";

    private final StartInterview start;
    private final AnswerQuestion answer;
    private final Conversations conversations;
    private final Interviews interviews;
    private final SubmitApplications submit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SubmitFromAway(
            StartInterview start,
            AnswerQuestion answer,
            Conversations conversations,
            Interviews interviews,
            SubmitApplications submit,
            JdbcClient jdbc,
            Clock clock) {
        this.start = start;
        this.answer = answer;
        this.conversations = conversations;
        this.interviews = interviews;
        this.submit = submit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Receipt> submit(
            Application of, Catalogue catalogue, Map<FactRef, Answer> said, List<Rule.Ref> chosen, Actor actor) {
        var begun = start.startOn(catalogue, of.event(), actor.doer());
        var told = answer.answer(begun, catalogue, said, StatedFact.Source.CLERK, true);
        var talk = conversations.of(((AnswerQuestion.Result.Kept) told).interview());
        var submission = submit.submit(
                new SubmitApplications.Case(
                        begun.id(),
                        of.event(),
                        catalogue.release(),
                        catalogue.on(),
                        Header.Channel.OUTREACH,
                        null,
                        null,
                        null,
                        text(said, "applicant.name", of.name()),
                        text(said, "applicant.kana", of.kana())),
                Chosen.of(talk, chosen),
                ONLY_CONFIRMATION,
                Office.days(catalogue),
                actor.doer());
        interviews.finish(begun.id());
        submission.applications().forEach(header -> note(header, of.note(), actor));
        return submission.applications().stream()
                .map(header -> new Receipt(
                        header.procedure(), header.index(), header.receipt().toString()))
                .toList();
    }

    private void note(Header header, String words, Actor actor) {
        jdbc.sql("insert into procedure_application_note (application, at, author, note) values (?, ?, ?, ?)")
                .params(header.id(), Timestamp.from(clock.instant()), actor.name(), words)
                .update();
    }

    private static String text(Map<FactRef, Answer> said, String fact, String otherwise) {
        return said.get(FactRef.of(fact)) instanceof Answer.Known(String text) ? text : otherwise;
    }
}
