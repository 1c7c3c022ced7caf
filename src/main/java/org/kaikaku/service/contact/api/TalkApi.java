package org.kaikaku.service.contact.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.api.ContactShapes.AnswerChosen;
import org.kaikaku.service.contact.api.ContactShapes.AnswerShape;
import org.kaikaku.service.contact.api.ContactShapes.BeginShape;
import org.kaikaku.service.contact.api.ContactShapes.PhrasedShape;
import org.kaikaku.service.contact.api.ContactShapes.QuestionAsked;
import org.kaikaku.service.contact.api.ContactShapes.TalkShape;
import org.kaikaku.service.contact.api.ContactShapes.TurnShape;
import org.kaikaku.service.contact.chat.AskQuestion;
import org.kaikaku.service.contact.chat.Asker;
import org.kaikaku.service.contact.chat.Talks;
import org.kaikaku.service.contact.chat.Turn;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chat: a question, its answer with its source, a question back. Nobody signs in, and nobody is asked who they are. */
@RestController
@RequestMapping("/api/v1/talks")
class TalkApi {
    private final AskQuestion askQuestion;
    private final Talks talks;
    private final Knowledge knowledge;

    TalkApi(AskQuestion askQuestion, Talks talks, Knowledge knowledge) {
        this.askQuestion = askQuestion;
        this.talks = talks;
        this.knowledge = knowledge;
    }

    /** @param key the same key gives the same conversation, however often it is sent */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayRefuse({ContactProblem.KEY, ContactProblem.QUESTION, ContactProblem.KEY_REUSED})
    TalkShape beginTalk(
            @RequestBody QuestionAsked asked,
            @RequestHeader(name = OnceKey.HEADER, required = false) @Nullable String key,
            HttpServletRequest request) {
        var question = question(asked);
        var id = OnceKey.talk(key);
        if (!askQuestion.begin(id, question, asker(request))
                && !talks.of(id).getFirst().question().equals(question)) {
            throw new ContactRefusal(ContactProblem.KEY_REUSED);
        }
        return shape(id);
    }

    @GetMapping("/{id}")
    @MayRefuse({ContactProblem.UNREADABLE, ContactProblem.TALK})
    TalkShape talk(@PathVariable UUID id) {
        return shape(id);
    }

    @PostMapping("/{id}/questions")
    @MayRefuse({ContactProblem.TALK, ContactProblem.QUESTION})
    TalkShape askInTalk(@PathVariable UUID id, @RequestBody QuestionAsked asked, HttpServletRequest request) {
        if (!askQuestion.ask(id, question(asked), asker(request))) {
            throw new ContactRefusal(ContactProblem.TALK);
        }
        return shape(id);
    }

    @PostMapping("/{id}/choices")
    @MayRefuse({ContactProblem.TALK, ContactProblem.CHOICE})
    TalkShape chooseInTalk(@PathVariable UUID id, @RequestBody AnswerChosen chosen) {
        var answer = String.valueOf(chosen.answer());
        if (knowledge.find(answer).isEmpty()) {
            throw new ContactRefusal(ContactProblem.CHOICE);
        }
        if (!askQuestion.choose(id, answer)) {
            throw new ContactRefusal(ContactProblem.TALK);
        }
        return shape(id);
    }

    private static Asker asker(HttpServletRequest request) {
        return Asker.nobodyKnown(PageAdvice.language(request));
    }

    private static String question(QuestionAsked asked) {
        var said = asked.question();
        var clean = said == null ? "" : Written.clean(said);
        if (!AskQuestion.fits(clean)) {
            throw new ContactRefusal(ContactProblem.QUESTION);
        }
        return clean;
    }

    private TalkShape shape(UUID id) {
        if (!talks.exists(id)) {
            throw new ContactRefusal(ContactProblem.TALK);
        }
        return new TalkShape(id, talks.of(id).stream().map(this::shape).toList());
    }

    private TurnShape shape(Turn turn) {
        List<AnswerShape> answers = turn.answers().stream()
                .flatMap(key -> knowledge.find(key).stream())
                .map(TalkApi::shape)
                .toList();
        var phrased = turn.phrased();
        var said = phrased == null ? null : new PhrasedShape(phrased.text(), phrased.sources());
        return new TurnShape(turn.number(), turn.question(), turn.outcome().name(), said, answers);
    }

    private static AnswerShape shape(Answer answer) {
        var lead = answer.lead();
        var begin = lead == null ? null : new BeginShape(lead.begins().name(), lead.title(), lead.path());
        return new AnswerShape(answer.key(), answer.title(), answer.text(), answer.path(), begin);
    }
}
