package org.kaikaku.platform.upkeep;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the house is, for those who keep it. */
@Controller
@RequestMapping(OperationPages.HOME)
class OperationPages {
    static final String HOME = "/staff/operation";

    private final ShowOperation show;

    OperationPages(ShowOperation show) {
        this.show = show;
    }

    @GetMapping
    ModelAndView now(Actor actor) {
        actor.must(Right.KEEP);
        return Pages.show("platform/upkeep/operation", show.now());
    }
}
