package org.kaikaku.platform.notice.undelivered;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.notice.undelivered.SettleUndelivered.Outcome;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that could not be delivered, and what is done about each. */
@Controller
@RequestMapping(UndeliveredPages.ALL)
class UndeliveredPages {
    static final String ALL = "/staff/mails";

    private final ShowUndelivered show;
    private final SettleUndelivered settle;

    UndeliveredPages(ShowUndelivered show, SettleUndelivered settle) {
        this.show = show;
        this.settle = settle;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        actor.must(Right.KEEP);
        return Pages.show("platform/notice/undelivered", show.all());
    }

    @PostMapping("/{id}/sending")
    ModelAndView again(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP);
        return after(settle.again(id, actor), "notice.undelivered.sent-again", flash);
    }

    @PostMapping("/{id}/letter")
    ModelAndView byLetter(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP);
        return after(settle.byLetter(id, actor), "notice.undelivered.by-letter", flash);
    }

    @PostMapping("/{id}/settlement")
    ModelAndView leave(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP);
        return after(settle.leave(id, actor), "notice.undelivered.left", flash);
    }

    private static ModelAndView after(Outcome outcome, String done, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", outcome == Outcome.DONE ? done : "notice.undelivered.problem." + outcome);
        return Pages.go(ALL);
    }
}
