package org.kaikaku.service.contact.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.kaikaku.service.contact.model.PutInWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The chat as pages: each question is a form, each conversation an address. */
@Controller
@RequestMapping("/ask")
class AskPages {
    private static final String TALK = "service/contact/ask";

    private final AskQuestion askQuestion;
    private final Talks talks;
    private final Knowledge knowledge;
    private final PutInWords words;

    AskPages(AskQuestion askQuestion, Talks talks, Knowledge knowledge, PutInWords words) {
        this.words = words;
        this.askQuestion = askQuestion;
        this.talks = talks;
        this.knowledge = knowledge;
    }

    @GetMapping
    ModelAndView empty() {
        return Pages.show(TALK, new TalkView(null, List.of(), "", null, words.on()));
    }

    @PostMapping
    ModelAndView begin(
            @RequestParam(defaultValue = "") String question, HttpServletRequest request, @Nullable Actor actor) {
        var asked = Written.clean(question);
        if (!AskQuestion.fits(asked)) {
            return Pages.mend(TALK, new TalkView(null, List.of(), asked, "contact.ask.length", words.on()));
        }
        var id = UUID.randomUUID();
        askQuestion.begin(id, asked, asker(request, actor));
        return at(id);
    }

    @GetMapping("/{id}")
    ModelAndView talk(@PathVariable UUID id) {
        return Pages.show(TALK, view(id, "", null));
    }

    @PostMapping("/{id}/questions")
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            HttpServletRequest request,
            @Nullable Actor actor) {
        var asked = Written.clean(question);
        if (!AskQuestion.fits(asked)) {
            return Pages.mend(TALK, view(id, asked, "contact.ask.length"));
        }
        if (!askQuestion.ask(id, asked, asker(request, actor))) {
            throw new NoSuchTalk();
        }
        return at(id);
    }

    @PostMapping("/{id}/choices")
    ModelAndView choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        if (!askQuestion.choose(id, answer)) {
            throw new NoSuchTalk();
        }
        return at(id);
    }

    private static Asker asker(HttpServletRequest request, @Nullable Actor actor) {
        var names = actor == null ? List.<String>of() : List.of(actor.name());
        return new Asker(PageAdvice.language(request), names);
    }

    private static ModelAndView at(UUID id) {
        return Pages.go("/ask/" + id + "#last");
    }

    private TalkView view(UUID id, String typed, @Nullable String problem) {
        if (!talks.exists(id)) {
            throw new NoSuchTalk();
        }
        var said = talks.of(id).stream()
                .map(turn -> new TalkView.Said(turn, found(turn.answers()), sources(turn)))
                .toList();
        return new TalkView(id, said, typed, problem, words.on());
    }

    private List<Answer> sources(Turn turn) {
        var phrased = turn.phrased();
        return phrased == null ? List.of() : found(phrased.sources());
    }

    /** Those that the city still gives. */
    private List<Answer> found(List<String> keys) {
        return keys.stream().flatMap(key -> knowledge.find(key).stream()).toList();
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTalk extends RuntimeException {}
}
