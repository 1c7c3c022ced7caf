package org.kaikaku.service.procedure.counter;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.service.procedure.counter.IssueLinkCode.Result;
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

    LinkPages(Desks desks, IssueLinkCode issue) {
        this.desks = desks;
        this.issue = issue;
    }

    @PostMapping("/staff/visits/{id}/link-code")
    ModelAndView issue(@PathVariable UUID id, RedirectAttributes flash, Actor actor) {
        var visit = desks.visit(id, actor);
        return switch (issue.issue(visit, actor)) {
            case Result.Issued(var code) ->
                Pages.show("service/procedure/counter/link-code", new LinkCodeView(id, name(visit), code));
            case Result.Refused(var _) -> {
                flash.addFlashAttribute("flash", "counter.link.refused");
                yield Pages.go("/staff/visits/" + id);
            }
        };
    }

    private static String name(Visit visit) {
        return visit.opening().name();
    }
}
