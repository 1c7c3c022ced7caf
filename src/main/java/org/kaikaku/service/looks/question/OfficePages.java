package org.kaikaku.service.looks.question;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an office was asked about its looks. Another division's questions are not there. */
@Controller
@RequestMapping("/staff/questions")
class OfficePages {
    private final Questions questions;
    private final AnswerAboutLook answerAboutLook;
    private final ShowQuestion show;
    private final LookWords words;

    OfficePages(Questions questions, AnswerAboutLook answerAboutLook, ShowQuestion show, LookWords words) {
        this.questions = questions;
        this.answerAboutLook = answerAboutLook;
        this.show = show;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        var rows = questions.in(divisions(actor), actor.has(Right.KEEP)).stream()
                .map(question -> new OfficeView.Row(
                        question.asked().id(),
                        words.office(question.asked().division()),
                        LookWords.day(question.asked().at()),
                        question.asked().text(),
                        Due.of(question.asked().due(), show.today()),
                        question instanceof Question.Answered))
                .toList();
        return Pages.show("service/looks/office", new OfficeView(rows));
    }

    @GetMapping("/{id}")
    ModelAndView question(@PathVariable UUID id, Actor actor) {
        return Pages.show("service/looks/question", show.toOffice(find(id, actor), actor, "", null));
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Actor actor,
            RedirectAttributes flash) {
        var question = find(id, actor);
        var written = Written.clean(text);
        if (question instanceof Question.Open && !Written.fits(written)) {
            return Pages.mend("service/looks/question", show.toOffice(question, actor, written, "looks.answer.length"));
        }
        boolean first = question instanceof Question.Open open && answerAboutLook.answer(open, written, actor);
        flash.addFlashAttribute("flash", first ? "looks.answer.done" : "looks.answer.before");
        return Pages.go("/staff/questions/" + id);
    }

    private Question find(UUID id, Actor actor) {
        return questions
                .find(id)
                .filter(found -> mayAnswer(found.asked(), actor))
                .orElseThrow(LookPages.NoSuchLook::new);
    }

    private static boolean mayAnswer(Question.Asked asked, Actor actor) {
        var division = asked.division();
        return division == null ? actor.has(Right.KEEP) : actor.may(Right.CASEWORK, division);
    }

    private static Set<String> divisions(Actor actor) {
        return actor.assignments().stream()
                .filter(assignment -> assignment.role().rights().contains(Right.CASEWORK))
                .map(Assignment::division)
                .collect(Collectors.toUnmodifiableSet());
    }
}
