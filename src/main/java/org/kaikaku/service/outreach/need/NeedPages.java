package org.kaikaku.service.outreach.need;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Where a stop is needed, for whoever decides of one. Counts only: it looks at nobody. */
@Controller
@RequestMapping("/staff/outreach/need")
class NeedPages {
    private final ShowNeed show;

    NeedPages(ShowNeed show) {
        this.show = show;
    }

    /** What nobody offers is as if nothing was asked for. */
    @GetMapping
    ModelAndView need(
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String places,
            @RequestParam(defaultValue = "") String stop,
            Actor actor) {
        actor.must(Right.DECIDE);
        int from = age.matches("[0-9]{1,3}") ? Integer.parseInt(age) : 0;
        return Pages.show(
                "service/outreach/need",
                show.show(from, !places.equals("offices"), stop).orElseThrow(NoAreas::new));
    }

    /** The city has not said where its areas are. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoAreas extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
