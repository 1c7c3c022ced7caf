package org.kaikaku.platform.identity.own;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.recovery.GivenCodes;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.kaikaku.platform.identity.signin.WhereToGo;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the owner must hear before going on: it may not have been they. */
@Controller
class NewsPages {
    private final TellOwner owner;
    private final GivenCodes given;

    NewsPages(TellOwner owner, GivenCodes given) {
        this.owner = owner;
        this.given = given;
    }

    @GetMapping({"/my/news", "/staff/news"})
    ModelAndView news(@RequestParam(defaultValue = "") String next, Actor actor) {
        var home = home(actor);
        return Pages.show(
                "platform/identity/news",
                new NewsView(home, next, owner.unseen(actor.account()), given.any(actor.account())));
    }

    @PostMapping({"/my/news", "/staff/news"})
    ModelAndView seen(@RequestParam(defaultValue = "") String next, Actor actor) {
        owner.seen(actor.account());
        return Pages.go(WhereToGo.isHere(next) ? next : home(actor));
    }

    @PostMapping("/my/news/stop")
    ModelAndView stop(Actor actor, RedirectAttributes flash) {
        given.stop(actor);
        owner.seen(actor.account());
        flash.addFlashAttribute("flash", "identity.news.stopped");
        return Pages.go("/my/account");
    }

    private static String home(Actor actor) {
        return actor.staff() ? "/staff" : "/my";
    }
}
