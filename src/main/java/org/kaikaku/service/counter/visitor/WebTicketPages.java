package org.kaikaku.service.counter.visitor;

import java.util.UUID;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.Slip;
import org.kaikaku.service.counter.ticket.TakeStep;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How busy it is, a number before leaving home, and the page that follows it on the phone. */
@Controller
@RequestMapping("/counter")
class WebTicketPages {
    private final TakeNumber number;
    private final ShowTicket show;
    private final TakeStep step;

    WebTicketPages(TakeNumber number, ShowTicket show, TakeStep step) {
        this.number = number;
        this.show = show;
        this.step = step;
    }

    @GetMapping
    ModelAndView counter() {
        return Pages.show("service/counter/visitor/counter", number.form("", null));
    }

    @PostMapping("/tickets")
    ModelAndView take(
            @RequestParam(defaultValue = "") String errand,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String key) {
        return switch (number.take(errand, priority, Slip.Source.WEB, key)) {
            case Moved.Done(var ticket, var _) ->
                Pages.go("/counter/tickets/" + ticket.slip().id());
            case Moved.Refused(var why) ->
                Pages.mend("service/counter/visitor/counter", number.form(priority, "ticket.refused." + why));
        };
    }

    @GetMapping("/tickets/{id}")
    ModelAndView ticket(@PathVariable UUID id) {
        return Pages.show("service/counter/visitor/ticket", show.show(id).orElseThrow(KioskPages.NoSuchTicket::new));
    }

    @GetMapping("/tickets/{id}/departure")
    ModelAndView sure(@PathVariable UUID id) {
        return Pages.show("service/counter/visitor/leave", show.show(id).orElseThrow(KioskPages.NoSuchTicket::new));
    }

    @PostMapping("/tickets/{id}/departure")
    ModelAndView leave(@PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "flash",
                switch (step.leave(id)) {
                    case Moved.Done _ -> "ticket.left";
                    case Moved.Refused(var why) -> "ticket.refused." + why;
                });
        return Pages.go("/counter/tickets/" + id);
    }
}
