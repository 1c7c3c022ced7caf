package org.kaikaku.service.outreach.office;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.kaikaku.service.outreach.outing.CallOffOuting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outings, and calling one off. */
@Controller
@RequestMapping("/staff/outings")
class OutingPages {
    private static final int LONGEST = 100;

    private final ShowOuting show;
    private final CallOffOuting callOff;

    OutingPages(ShowOuting show, CallOffOuting callOff) {
        this.show = show;
        this.callOff = callOff;
    }

    @GetMapping
    ModelAndView outings(Actor actor) {
        return Pages.show("service/outreach/office-outings", show.all(actor));
    }

    @GetMapping("/{van}/{day}")
    ModelAndView outing(@PathVariable String van, @PathVariable String day, Actor actor) {
        return Pages.show("service/outreach/office-outing", show.one(show.find(van, day, actor), actor, null));
    }

    @GetMapping("/{van}/{day}/calling-off")
    ModelAndView callingOff(@PathVariable String van, @PathVariable String day, Actor actor) {
        var outing = show.find(van, day, actor);
        return outing.calledOff()
                ? Pages.go(ShowOuting.path(outing))
                : Pages.show("service/outreach/office-off", view(van, day, actor, "", false));
    }

    @PostMapping("/{van}/{day}/calling-off")
    ModelAndView callOff(
            @PathVariable String van,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var outing = show.find(van, day, actor);
        var written = Written.clean(reason).replace('\n', ' ');
        if (written.isEmpty() || written.codePointCount(0, written.length()) > LONGEST) {
            return Pages.mend("service/outreach/office-off", view(van, day, actor, written, true));
        }
        if (!callOff.callOff(outing, written, actor)) {
            var view = show.one(outing, actor, "outreach.office.over.off");
            return Pages.withStatus("service/outreach/office-outing", view, HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("flash", "outreach.office.off.done");
        return Pages.go(ShowOuting.path(outing));
    }

    private CallingOffView view(String van, String day, Actor actor, String reason, boolean wrong) {
        var outing = show.find(van, day, actor);
        return new CallingOffView(
                ShowOuting.path(outing),
                org.kaikaku.service.outreach.resident.Said.day(outing.day()),
                outing.van().name(),
                show.booked(outing),
                reason,
                wrong);
    }
}
