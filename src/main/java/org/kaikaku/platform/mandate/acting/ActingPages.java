package org.kaikaku.platform.mandate.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.ForAnother;
import org.kaikaku.platform.mandate.grant.MandatesInForce;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From oneself to another and back, with one click each. */
@Controller
@ForAnother(oneself = true)
class ActingPages {
    private final MandatesInForce mandates;
    private final Journal journal;

    ActingPages(MandatesInForce mandates, Journal journal) {
        this.mandates = mandates;
        this.journal = journal;
    }

    @PostMapping("/my/acting")
    ModelAndView choose(@RequestParam UUID mandate, Actor actor, HttpServletRequest request) {
        var behalf = mandates.behalf(mandate, actor).orElseThrow(() -> new Stopped(Stopped.Why.OVER));
        journal.write(new Trace(
                actor.actingFor(behalf).doer(), Act.SIGN_IN, "代理人として手続きを始める", behalf.person(), "mandate/" + mandate));
        ActingSession.choose(request, mandate);
        return Pages.go("/my");
    }

    @PostMapping("/my/acting/end")
    ModelAndView end(Actor actor, HttpServletRequest request) {
        ActingSession.end(request);
        return Pages.go("/my");
    }
}
