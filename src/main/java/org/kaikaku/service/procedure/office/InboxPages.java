package org.kaikaku.service.procedure.office;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a member of staff begins the day. */
@Controller
class InboxPages {
    private final ShowInbox show;

    InboxPages(ShowInbox show) {
        this.show = show;
    }

    @GetMapping("/staff")
    ModelAndView inbox(
            @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            Actor actor) {
        var asked = new InboxQuery.Asked(tab, q, procedure, channel, worker, division, sort, number(page));
        return Pages.show("service/procedure/office/inbox", show.show(InboxQuery.of(asked), actor));
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }
}
