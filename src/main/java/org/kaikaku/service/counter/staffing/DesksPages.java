package org.kaikaku.service.counter.staffing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Whoever leads the hall asks how many desks a day takes. */
@Controller
@RequestMapping(DesksPages.PATH)
class DesksPages {
    static final String PATH = "/staff/waits/desks";
    private static final String FORM = "service/counter/staffing/form";

    private final ShowDesks show;
    private final ShowAnswer answers;
    private final AnswerCsv csv;
    private final AskDesks ask;
    private final DeskQuestions questions;

    DesksPages(ShowDesks show, ShowAnswer answers, AnswerCsv csv, AskDesks ask, DeskQuestions questions) {
        this.show = show;
        this.answers = answers;
        this.csv = csv;
        this.ask = ask;
        this.questions = questions;
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String day, Actor actor) {
        actor.must(Right.DECIDE);
        return Pages.show(FORM, show.fresh(day));
    }

    @PostMapping
    ModelAndView ask(@RequestParam Map<String, String> typed, Actor actor) {
        actor.must(Right.DECIDE);
        var form = show.read(typed);
        return form.read(show.today())
                .map(read -> Pages.go(PATH + "/" + ask.ask(read.day(), read.goal(), read.over(), read.plan(), actor)))
                .orElseGet(() -> Pages.mend(FORM, show.form(form)));
    }

    @GetMapping("/{id}")
    ModelAndView answer(@PathVariable UUID id, Actor actor) {
        return Pages.show("service/counter/staffing/answer", answers.show(find(id, actor)));
    }

    @GetMapping("/{id}/again")
    ModelAndView again(@PathVariable UUID id, Actor actor) {
        return Pages.show(FORM, show.again(find(id, actor)));
    }

    @GetMapping("/{id}/desks.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        var question = find(id, actor);
        var answer = questions.answer(question.id()).orElseThrow(NoSuchAnswer::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("desks.csv")
                                .build()
                                .toString())
                .body(csv.of(answer, PageAdvice.language(request)));
    }

    private Question find(UUID id, Actor actor) {
        actor.must(Right.DECIDE);
        return questions.find(id).orElseThrow(NoSuchAnswer::new);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchAnswer extends RuntimeException {}
}
