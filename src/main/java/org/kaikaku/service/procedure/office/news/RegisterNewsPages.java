package org.kaikaku.service.procedure.office.news;

import java.time.Instant;
import org.kaikaku.platform.calendar.SentBack;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.Casework;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button that says that it was checked. */
@Controller
class RegisterNewsPages {
    private final Casework casework;
    private final CheckNews checkNews;

    RegisterNewsPages(Casework casework, CheckNews checkNews) {
        this.casework = casework;
        this.checkNews = checkNews;
    }

    @PostMapping("/staff/cases/{receipt}/register-news/check")
    ModelAndView check(
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            RedirectAttributes flash) {
        var header = casework.find(receipt, actor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .header();
        if (checkNews.check(header, instant(until), actor)) {
            flash.addFlashAttribute("flash", "office.done.news");
        }
        return Pages.go(CaseAddress.of(receipt));
    }

    private static Instant instant(String typed) {
        return SentBack.moment(typed).orElse(Instant.EPOCH);
    }
}
