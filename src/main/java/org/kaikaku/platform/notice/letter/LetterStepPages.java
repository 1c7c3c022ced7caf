package org.kaikaku.platform.notice.letter;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of one letter. */
@Controller
@RequestMapping("/staff/letters/{id}")
class LetterStepPages {
    private final ShowLetters show;
    private final SettleLetter settle;

    LetterStepPages(ShowLetters show, SettleLetter settle) {
        this.show = show;
        this.settle = settle;
    }

    @PostMapping("/return")
    ModelAndView comeBack(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return after(settle.comeBack(find(id, actor), actor), "notice.letter.returned", flash);
    }

    @PostMapping("/again")
    ModelAndView again(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return after(settle.again(find(id, actor), actor), "notice.letter.waits-again", flash);
    }

    @PostMapping("/blank")
    ModelAndView blank(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        return after(settle.blank(find(id, actor), actor), "notice.letter.blanked", flash);
    }

    @PostMapping("/settlement")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            RedirectAttributes flash) {
        var said = Written.clean(note);
        var outcome = Written.fits(said) ? settle.settle(find(id, actor), said, actor) : SettleLetter.Outcome.NO_NOTE;
        if (outcome == SettleLetter.Outcome.NO_NOTE) {
            return Pages.mend(
                    "platform/notice/letters",
                    show.all(actor, find(id, actor).head().id().toString(), note, "notice.letter.problem.NO_NOTE"));
        }
        return after(outcome, "notice.letter.settled", flash);
    }

    private static ModelAndView after(SettleLetter.Outcome outcome, String done, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "flash", outcome == SettleLetter.Outcome.DONE ? done : "notice.letter.problem." + outcome);
        return Pages.go(LetterPages.ALL);
    }

    private Letter find(UUID id, Actor actor) {
        return show.letter(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
