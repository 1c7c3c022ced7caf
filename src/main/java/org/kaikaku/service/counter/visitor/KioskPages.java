package org.kaikaku.service.counter.visitor;

import java.util.UUID;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.counter.paper.MissingPaper;
import org.kaikaku.service.counter.ticket.Moved;
import org.kaikaku.service.counter.ticket.Slip;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The machine at the entrance: what for, and the number on a slip. */
@Controller
@RequestMapping("/kiosk")
class KioskPages {
    private final TakeNumber number;
    private final ShowTicket show;
    private final MissingPaper paper;

    KioskPages(TakeNumber number, ShowTicket show, MissingPaper paper) {
        this.number = number;
        this.show = show;
        this.paper = paper;
    }

    @GetMapping
    ModelAndView kiosk(@RequestParam(defaultValue = "") String priority) {
        return Pages.show("service/counter/visitor/kiosk", number.form(priority, null));
    }

    @PostMapping("/tickets")
    ModelAndView take(
            @RequestParam(defaultValue = "") String errand,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String key) {
        var typed = code.strip();
        var taken = typed.isEmpty()
                ? number.take(errand, priority, Slip.Source.KIOSK, key)
                : number.takeByCode(typed, priority, Slip.Source.KIOSK, key);
        return switch (taken) {
            case Moved.Done(var ticket, var _) ->
                Pages.go("/kiosk/tickets/" + ticket.slip().id());
            case Moved.Refused(var why) ->
                Pages.mend("service/counter/visitor/kiosk", number.form(priority, typed, "ticket.refused." + why));
        };
    }

    @GetMapping("/tickets/{id}")
    ModelAndView slip(@PathVariable UUID id) {
        var ticket = show.show(id).orElseThrow(NoSuchTicket::new);
        return Pages.show("service/counter/visitor/slip", new SlipView(ticket, paper.said(id)));
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTicket extends RuntimeException {}
}
