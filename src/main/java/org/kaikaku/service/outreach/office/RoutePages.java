package org.kaikaku.service.outreach.office;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.route.DecideRoute;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The route of a day: looked for by a job, accepted by a person. */
@Controller
@RequestMapping("/staff/outings/{van}/{day}/route")
class RoutePages {
    private final ShowOuting outings;
    private final ShowRoute show;
    private final DecideRoute decide;

    RoutePages(ShowOuting outings, ShowRoute show, DecideRoute decide) {
        this.outings = outings;
        this.show = show;
        this.decide = decide;
    }

    @GetMapping
    ModelAndView route(@PathVariable String van, @PathVariable String day, Actor actor) {
        return Pages.show("service/outreach/office-route", show.view(outings.find(van, day, actor), null));
    }

    @PostMapping
    ModelAndView ask(@PathVariable String van, @PathVariable String day, Actor actor) {
        var outing = outings.find(van, day, actor);
        if (!outing.calledOff()) {
            decide.ask(outing, actor);
        }
        return Pages.go(path(outing));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable String van,
            @PathVariable String day,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes flash) {
        var outing = outings.find(van, day, actor);
        return switch (decide.accept(outing, version, actor)) {
            case ACCEPTED -> {
                flash.addFlashAttribute("flash", "outreach.route.accepted");
                yield Pages.go(path(outing));
            }
            case CANNOT_BE_DRIVEN -> refused(outing, "outreach.route.cannot");
            case OVERTAKEN -> refused(outing, "outreach.route.overtaken");
        };
    }

    private ModelAndView refused(Outing outing, String why) {
        return Pages.withStatus("service/outreach/office-route", show.view(outing, why), HttpStatus.CONFLICT);
    }

    private static String path(Outing outing) {
        return ShowOuting.path(outing) + "/route";
    }
}
