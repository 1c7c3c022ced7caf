package org.kaikaku.service.procedure.counter.code;

import java.util.UUID;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.counter.Desks;
import org.kaikaku.service.procedure.counter.code.IssueLinkCode.Result;
import org.kaikaku.service.procedure.counter.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The code that links an account to the register, on a slip. It is shown in the answer to the request that made it, and never again. */
@Controller
class LinkPages {
    private final Desks desks;
    private final IssueLinkCode issue;

    private final GiveRecoveryCode recovery;

    LinkPages(Desks desks, IssueLinkCode issue, GiveRecoveryCode recovery) {
        this.desks = desks;
        this.issue = issue;
        this.recovery = recovery;
    }

    @PostMapping("/staff/visits/{id}/recovery-code")
    ModelAndView recovery(@PathVariable UUID id, RedirectAttributes flash, Actor actor) {
        var visit = desks.visit(id, actor);
        return switch (recovery.give(visit, actor)) {
            case GiveRecoveryCode.Result.Given(var given) ->
                Pages.show(
                        "service/procedure/counter/code/recovery-code",
                        new RecoveryCodeView(
                                id,
                                name(visit),
                                given.code(),
                                Wareki.moment(given.opens().atZone(City.ZONE))));
            case GiveRecoveryCode.Result.NotIdentified _ -> back(id, "counter.link.refused", flash);
            case GiveRecoveryCode.Result.NoAccount _ -> back(id, "counter.recovery.no-account", flash);
        };
    }

    private static ModelAndView back(UUID visit, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", said);
        return Pages.go("/staff/visits/" + visit);
    }

    @PostMapping("/staff/visits/{id}/link-code")
    ModelAndView issue(@PathVariable UUID id, RedirectAttributes flash, Actor actor) {
        var visit = desks.visit(id, actor);
        return switch (issue.issue(visit, actor)) {
            case Result.Issued(var code) ->
                Pages.show("service/procedure/counter/code/link-code", new LinkCodeView(id, name(visit), code));
            case Result.Refused(var _) -> back(id, "counter.link.refused", flash);
        };
    }

    private static String name(Visit visit) {
        return visit.opening().name();
    }
}
