package org.kaikaku.service.counter.paper;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** No slip came out: the visitor says so at the machine, reception settles it. */
@Controller
class PaperlessPages {
    private final MissingPaper paper;

    PaperlessPages(MissingPaper paper) {
        this.paper = paper;
    }

    @PostMapping("/kiosk/tickets/{id}/missing-paper")
    ModelAndView say(@PathVariable UUID id) {
        if (!paper.say(id)) {
            throw new NoTicketOfToday();
        }
        return Pages.go("/kiosk/tickets/" + id);
    }

    @PostMapping("/staff/desk/missing-paper/settlement")
    ModelAndView settle(Actor actor, RedirectAttributes flash) {
        actor.must(Right.RECEIVE);
        paper.settle(actor);
        flash.addFlashAttribute("flash", "ticket.paper.settled");
        return Pages.go("/staff/desk");
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoTicketOfToday extends RuntimeException {}
}
