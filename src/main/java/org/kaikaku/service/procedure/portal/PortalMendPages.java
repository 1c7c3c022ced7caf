package org.kaikaku.service.procedure.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rejected applications of the portal, set right as their applicants said. */
@Controller
@RequestMapping("/staff/portal/applications/{receipt}")
class PortalMendPages {
    private static final String TEMPLATE = "service/procedure/portal/mend";

    private final PortalApplications applications;
    private final MendApplication mend;
    private final ShowPortal show;
    private final Journal journal;

    PortalMendPages(PortalApplications applications, MendApplication mend, ShowPortal show, Journal journal) {
        this.applications = applications;
        this.mend = mend;
        this.show = show;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView one(@PathVariable String receipt, Actor actor) {
        return Pages.show(TEMPLATE, show.mend(open(receipt, actor), false));
    }

    @PostMapping
    ModelAndView mend(
            @PathVariable String receipt,
            @RequestParam Map<String, String> typed,
            Actor actor,
            RedirectAttributes flash) {
        var answers = new LinkedHashMap<String, String>();
        show.mend(open(receipt, actor), true)
                .fields()
                .forEach(field -> answers.put(
                        field.item(), typed.getOrDefault(field.name(), "").strip()));
        return done(mend.mend(receipt, answers, actor).orElseThrow(PortalPages::notThere), flash);
    }

    @PostMapping("/reading")
    ModelAndView readAgain(@PathVariable String receipt, Actor actor, RedirectAttributes flash) {
        open(receipt, actor);
        return done(mend.readAgain(receipt, actor).orElseThrow(PortalPages::notThere), flash);
    }

    private ModelAndView done(PortalApplication now, RedirectAttributes flash) {
        if (!now.isCase()) {
            return Pages.mend(TEMPLATE, show.mend(now, true));
        }
        flash.addFlashAttribute("flash", "portal.mended");
        return Pages.go(PortalPages.HOME + "/files/" + now.file());
    }

    /** What somebody wrote on the portal is shown, so it is written down who saw it. */
    private PortalApplication open(String receipt, Actor actor) {
        actor.must(Right.RECEIVE);
        var found = applications.find(receipt).filter(one -> !one.isCase()).orElseThrow(PortalPages::notThere);
        journal.write(new Trace(actor.doer(), Act.LOOK, "ポータルの申請の取込みを直すため", null, "portal/" + receipt));
        return found;
    }
}
