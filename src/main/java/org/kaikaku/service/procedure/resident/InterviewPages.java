package org.kaikaku.service.procedure.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.interview.About;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.AnswerQuestion.Result.Contradicts;
import org.kaikaku.service.procedure.interview.AnswerQuestion.Result.Kept;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.FactWords;
import org.kaikaku.service.procedure.interview.Interview;
import org.kaikaku.service.procedure.interview.Interviews.ChangedMeanwhile;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.QuestionView;
import org.kaikaku.service.procedure.interview.ReadFields;
import org.kaikaku.service.procedure.interview.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The questions, one screen at a time. */
@Controller
@ForAnother
class InterviewPages {
    private static final String PAGE = "service/procedure/resident/question";

    private final Conversations conversations;
    private final AnswerQuestion answer;
    private final Office office;
    private final FactWords words;
    private final ReadFields read;

    InterviewPages(
            Conversations conversations, AnswerQuestion answer, Office office, FactWords words, ReadFields read) {
        this.conversations = conversations;
        this.answer = answer;
        this.office = office;
        this.words = words;
        this.read = read;
    }

    @GetMapping("/interviews/{id}")
    ModelAndView next(@PathVariable UUID id, @Nullable Actor actor) {
        var talk = conversations.show(id, actor);
        if (talk.interview().people().about() instanceof About.Supposed) {
            return Pages.go("/interviews/" + id + "/subject");
        }
        return talk.questioning()
                .next()
                .map(question -> show(talk, question, "/interviews/" + id + "/answers"))
                .orElseGet(() -> Pages.go("/interviews/" + id + "/result"));
    }

    @PostMapping("/interviews/{id}/answers")
    ModelAndView answer(@PathVariable UUID id, @Nullable Actor actor, HttpServletRequest request) {
        return keep(id, actor, request, "/interviews/" + id, "/interviews/" + id + "/answers");
    }

    @GetMapping("/interviews/{id}/answers")
    ModelAndView told(@PathVariable UUID id, @Nullable Actor actor) {
        var talk = conversations.open(id, actor);
        return Pages.show(
                "service/procedure/resident/told",
                new ToldView(id, talk.event(), words.told(talk.interview(), talk.catalogue())));
    }

    @GetMapping("/interviews/{id}/answers/{ref}")
    ModelAndView again(@PathVariable UUID id, @PathVariable String ref, @Nullable Actor actor) {
        var talk = conversations.show(id, actor);
        return talk.catalogue()
                .facts()
                .ref(ref)
                .flatMap(talk.questioning()::again)
                .map(question -> show(talk, question, "/interviews/" + id + "/answers"))
                .orElseGet(() -> Pages.go("/interviews/" + id));
    }

    /** Questions that only the forms need, once the person is signed in and has chosen. */
    @PostMapping("/my/interviews/{id}/answers")
    ModelAndView detail(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return keep(id, actor, request, "/my/interviews/" + id, "/my/interviews/" + id + "/answers");
    }

    private ModelAndView keep(
            UUID id, @Nullable Actor actor, HttpServletRequest request, String onward, String action) {
        return kept(conversations.shown(id, actor), request)
                .map(_ -> Pages.go(onward))
                .orElseGet(() -> read(conversations.open(id, actor), request, onward, action));
    }

    /** Nearly every answer fits what was shown and is kept at once; what does not is told of the interview as it stands now. */
    private Optional<Interview> kept(Optional<Conversation> shown, HttpServletRequest request) {
        try {
            return shown.flatMap(talk -> asked(talk.catalogue(), request)
                    .map(question -> reading(question, request))
                    .filter(reading -> reading.problems().isEmpty())
                    .map(reading -> answer(talk, reading, request))
                    .flatMap(result ->
                            result instanceof Kept(var interview) ? Optional.of(interview) : Optional.empty()));
        } catch (ChangedMeanwhile shownBeforeThat) {
            return Optional.empty();
        }
    }

    private ModelAndView read(Conversation talk, HttpServletRequest request, String onward, String action) {
        var question = asked(talk.catalogue(), request);
        if (question.isEmpty()) {
            return Pages.go(onward);
        }
        var reading = reading(question.get(), request);
        if (!reading.problems().isEmpty()) {
            return mend(talk, question.get(), request, reading.problems(), action, false);
        }
        try {
            return switch (answer(talk, reading, request)) {
                case Kept _ -> Pages.go(onward);
                case Contradicts(var fact) ->
                    mend(
                            talk,
                            question.get(),
                            request,
                            Map.of(fact, new Reading.Problem("procedure.problem.contradiction", null)),
                            action,
                            true);
            };
        } catch (ChangedMeanwhile pressedTwice) {
            // Nearly always the same answer, a moment earlier; whatever is still open is asked next.
            return Pages.go(onward);
        }
    }

    private Reading reading(Question question, HttpServletRequest request) {
        return read.read(question, name -> Optional.ofNullable(request.getParameter(name)), office.today());
    }

    private AnswerQuestion.Result answer(Conversation talk, Reading reading, HttpServletRequest request) {
        boolean insisted = request.getParameter("insist") != null;
        return answer.answer(talk.interview(), talk.catalogue(), reading.said(), Source.ANSWER, insisted);
    }

    /** The facts that stood on the screen; a forged field can name only facts that the city asks. */
    static Optional<Question> asked(Catalogue catalogue, HttpServletRequest request) {
        return Conversation.asked(
                catalogue,
                Optional.ofNullable(request.getParameter("screen")).orElse(""),
                Optional.ofNullable(request.getParameter("asked")).orElse(""));
    }

    ModelAndView show(Conversation talk, Question question, String action) {
        return Pages.show(
                PAGE, view(talk, QuestionView.of(question, talk.catalogue(), talk.interview()), action, false));
    }

    private ModelAndView mend(
            Conversation talk,
            Question question,
            HttpServletRequest request,
            Map<FactRef, Reading.Problem> problems,
            String action,
            boolean insist) {
        var typed = QuestionView.of(
                question,
                talk.catalogue(),
                talk.interview(),
                ref -> Conversation.typed(ref, request::getParameter),
                problems);
        var page = view(talk, typed, action, insist);
        return ReadFields.byScript(request::getParameter) ? Pages.show(PAGE, page) : Pages.mend(PAGE, page);
    }

    private QuestionPageView view(Conversation talk, QuestionView question, String action, boolean insist) {
        var told = words.told(talk.interview(), talk.catalogue());
        return new QuestionPageView(
                talk.interview().id(),
                talk.event(),
                action,
                question,
                insist,
                (int) told.stream()
                        .filter(fact -> fact.source() != Source.REGISTER)
                        .count(),
                talk.questioning().mostScreensLeft(),
                talk.questioning().applying().size(),
                told.stream().filter(fact -> fact.source() == Source.REGISTER).toList());
    }
}
