package org.kaikaku.service.procedure.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.application.Papers;
import org.kaikaku.service.procedure.application.StatedFact;
import org.kaikaku.service.procedure.application.SubmitApplications;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.PortalForm;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.Chosen;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interviews;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.People;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a case of what was understood, by the same steps as every other one: an interview with the answers, and one confirmation of it. The
 * applicant is linked to nobody in the register: a name and a birthday do not say who somebody is, so the office does, on the case.
 */
@Service
class TakeApplication {
    private final StartInterview start;
    private final AnswerQuestion answer;
    private final Conversations conversations;
    private final Interviews interviews;
    private final SubmitApplications submit;
    private final Papers papers;
    private final PortalApplications applications;

    TakeApplication(
            StartInterview start,
            AnswerQuestion answer,
            Conversations conversations,
            Interviews interviews,
            SubmitApplications submit,
            Papers papers,
            PortalApplications applications) {
        this.start = start;
        this.answer = answer;
        this.conversations = conversations;
        this.interviews = interviews;
        this.submit = submit;
        this.papers = papers;
        this.applications = applications;
    }

    /** Part of the caller's transaction, which holds the portal's receipt number. */
    @Transactional(propagation = Propagation.MANDATORY)
    PortalApplication take(
            PortalApplication of,
            Catalogue catalogue,
            PortalForm form,
            Understand.Understood understood,
            List<Papers.Sent> sent,
            Doer doer) {
        var begun = start.start(form.event(), People.NOBODY, null, null, doer);
        var said = answer.answer(begun, catalogue, understood.said(), StatedFact.Source.ANSWER, true);
        var talk = conversations.of(((AnswerQuestion.Result.Kept) said).interview());
        var submission = submit.submit(
                of(talk.interview().id(), catalogue, form, understood.said()),
                Chosen.of(talk, List.of(understood.ref())),
                "portal",
                Office.days(catalogue),
                doer);
        var header = submission.applications().getFirst();
        sent.forEach(paper -> papers.attach(header.id(), paper));
        interviews.finish(begun.id());
        applications.note(header.id(), note(of.receipt(), of.appliedAt()));
        return of.taken(header.receipt().toString());
    }

    private static SubmitApplications.Case of(
            UUID interview, Catalogue catalogue, PortalForm form, Map<FactRef, Answer> said) {
        return new SubmitApplications.Case(
                interview,
                form.event(),
                catalogue.release(),
                catalogue.on(),
                Header.Channel.PORTAL,
                null,
                null,
                null,
                text(said, "applicant.name"),
                text(said, "applicant.kana"));
    }

    private static String text(Map<FactRef, Answer> said, String fact) {
        var answer = said.get(FactRef.of(fact));
        return Objects.requireNonNullElse(answer, new Answer.Unknown()) instanceof Answer.Known(String text)
                ? text
                : "";
    }

    private static String note(String receipt, Instant appliedAt) {
        return "ポータルの受付番号 " + receipt + "("
                + Wareki.moment(appliedAt.atZone(City.ZONE)).ja() + " に申請)";
    }
}
