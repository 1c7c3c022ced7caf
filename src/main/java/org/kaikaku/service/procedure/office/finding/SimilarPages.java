package org.kaikaku.service.procedure.office.finding;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.application.Applications.NoSuchApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Past cases that are like one. */
@Controller
class SimilarPages {
    private final ShowSimilar show;

    SimilarPages(ShowSimilar show) {
        this.show = show;
    }

    @GetMapping("/staff/cases/{receipt}/similar")
    ModelAndView similar(@PathVariable String receipt, Actor actor) {
        try {
            return Pages.show("service/procedure/office/finding/similar", show.show(receipt, actor));
        } catch (NoSuchApplication e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
