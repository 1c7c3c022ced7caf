package org.kaikaku.service.procedure.api;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.api.Shapes.AnswersGiven;
import org.kaikaku.service.procedure.api.Shapes.Applied;
import org.kaikaku.service.procedure.api.Shapes.ApplyRequest;
import org.kaikaku.service.procedure.api.Shapes.AskedShape;
import org.kaikaku.service.procedure.api.Shapes.InterviewShape;
import org.kaikaku.service.procedure.api.Shapes.InterviewStart;
import org.kaikaku.service.procedure.api.Shapes.QuestionShape;
import org.kaikaku.service.procedure.api.Shapes.SubjectSaid;
import org.kaikaku.service.procedure.api.Shapes.SupposedShape;
import org.kaikaku.service.procedure.application.StatedFact.Source;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.interview.AnswerQuestion;
import org.kaikaku.service.procedure.interview.Conversation;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Office;
import org.kaikaku.service.procedure.interview.Question;
import org.kaikaku.service.procedure.interview.StartInterview;
import org.kaikaku.service.procedure.interview.Supposition;
import org.kaikaku.service.procedure.resident.ApplyByProgram;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The interview, one answer at a time, and the applications that follow from it. */
@RestController
@ForAnother
@RequestMapping("/api/v1/interviews")
class InterviewApi {
    static final String KEY = "Idempotency-Key";

    private final BeginOnce once;
    private final StartInterview start;
    private final Catalogues catalogues;
    private final Conversations conversations;
    private final AnswerQuestion answer;
    private final ApplyByProgram apply;
    private final Supposition supposition;
    private final Office office;

    InterviewApi(
            BeginOnce once,
            StartInterview start,
            Catalogues catalogues,
            Conversations conversations,
            AnswerQuestion answer,
            ApplyByProgram apply,
            Supposition supposition,
            Office office) {
        this.once = once;
        this.start = start;
        this.catalogues = catalogues;
        this.conversations = conversations;
        this.answer = answer;
        this.apply = apply;
        this.supposition = supposition;
        this.office = office;
    }

    /** @param key the same key gives the same interview, however often it is sent */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer({ApiProblem.DEFINITION, ApiProblem.KEY, ApiProblem.KEY_REUSED})
    InterviewShape start(
            @RequestBody InterviewStart wanted,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Nullable Actor actor) {
        var event = String.valueOf(wanted.lifeEvent());
        if (actor != null) {
            Conversations.mustTouch(catalogues.current(), event, actor);
        }
        return switch (once.begin(event, key, actor)) {
            case BeginOnce.Result.Begun(var interview) -> shape(conversations.of(interview), actor);
            case BeginOnce.Result.KeyUnfit() -> throw new ApiRefusal(ApiProblem.KEY, KEY);
            case BeginOnce.Result.KeyReused() -> throw new ApiRefusal(ApiProblem.KEY_REUSED, KEY);
        };
    }

    /** Before it is said, nothing of the supposed person is used. */
    @PostMapping("/{id}/subject")
    @MayAnswer({ApiProblem.INTERVIEW, ApiProblem.CHANGED})
    InterviewShape subject(@PathVariable UUID id, @RequestBody SubjectSaid said, @Nullable Actor actor) {
        var talk = conversations.open(id, actor);
        return shape(conversations.of(start.settle(talk.interview(), said.theOne(), doer(actor))), actor);
    }

    /** @param given facts that stand on any screen; answers given before are replaced */
    @PostMapping("/{id}/answers")
    @MayAnswer({ApiProblem.INTERVIEW, ApiProblem.CHANGED, ApiProblem.FACT})
    InterviewShape answer(@PathVariable UUID id, @RequestBody AnswersGiven given, @Nullable Actor actor) {
        var talk = conversations.open(id, actor);
        var said = Answered.read(given.facts(), talk.catalogue(), office.today());
        if (said.isEmpty()) {
            return shape(talk, actor);
        }
        return switch (answer.answer(talk.interview(), talk.catalogue(), said, Source.ANSWER, false)) {
            case AnswerQuestion.Result.Kept(var kept) -> shape(conversations.of(kept), actor);
            case AnswerQuestion.Result.Contradicts(var fact) ->
                throw new FactProblem(FactProblem.Kind.CONTRADICTION, fact.toString());
        };
    }

    /** @param key the same key gives the same receipts, however often it is sent */
    @PostMapping("/{id}/applications")
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer({
        ApiProblem.INTERVIEW,
        ApiProblem.KEY,
        ApiProblem.KEY_REUSED,
        ApiProblem.CHANGED,
        ApiProblem.MISSING,
        ApiProblem.NOT_POSSIBLE
    })
    Applied apply(
            @PathVariable UUID id,
            @RequestBody ApplyRequest wanted,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Actor actor) {
        if (key == null || !BeginOnce.fits(key)) {
            throw new ApiRefusal(ApiProblem.KEY, KEY);
        }
        return switch (apply.apply(id, wanted.procedures(), key, actor)) {
            case ApplyByProgram.Result.Received(var bundle, var applications) ->
                new Applied(
                        bundle,
                        applications.stream()
                                .map(one -> new Shapes.AppliedOne(one.receipt(), one.procedure(), one.index()))
                                .toList());
            case ApplyByProgram.Result.FactsMissing(var facts) ->
                throw new ApiRefusal(ApiProblem.MISSING, String.join(", ", facts));
            case ApplyByProgram.Result.NotPossible(var procedure) ->
                throw new ApiRefusal(ApiProblem.NOT_POSSIBLE, procedure);
            case ApplyByProgram.Result.KeyReused() -> throw new ApiRefusal(ApiProblem.KEY_REUSED, KEY);
        };
    }

    private InterviewShape shape(Conversation talk, @Nullable Actor actor) {
        var interview = talk.interview();
        return new InterviewShape(
                interview.id(),
                interview.event(),
                interview.code(),
                supposition
                        .of(interview, doer(actor))
                        .map(dead -> new SupposedShape(dead.name(), dead.on()))
                        .orElse(null),
                talk.questioning().next().map(InterviewApi::question).orElse(null),
                Matched.of(talk.questioning(), talk.catalogue()));
    }

    private static Doer doer(@Nullable Actor actor) {
        return actor == null ? Doer.ANYONE : actor.doer();
    }

    private static QuestionShape question(Question question) {
        return new QuestionShape(
                question.key(),
                question.title(),
                question.facts().stream()
                        .map(asked -> new AskedShape(
                                asked.ref().toString(),
                                Objects.requireNonNullElse(
                                        asked.fact().ask(), asked.fact().label()),
                                asked.because().stream()
                                        .map(Rule.Ref::rule)
                                        .distinct()
                                        .sorted()
                                        .toList()))
                        .toList());
    }
}
