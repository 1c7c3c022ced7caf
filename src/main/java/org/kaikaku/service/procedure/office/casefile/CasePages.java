package org.kaikaku.service.procedure.office.casefile;

import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.CaseAddress;
import org.kaikaku.service.procedure.office.allotment.AssignApplication;
import org.kaikaku.service.procedure.office.allotment.ClaimApplication;
import org.kaikaku.service.procedure.office.allotment.ReleaseApplication;
import org.kaikaku.service.procedure.office.casefile.Steps.Way;
import org.kaikaku.service.procedure.office.desk.Handing;
import org.kaikaku.service.procedure.office.inbox.InboxLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case, and whose it is. */
@Controller
@RequestMapping("/staff/cases/{receipt}")
class CasePages {
    private final Steps steps;
    private final ClaimApplication claim;
    private final AssignApplication assign;
    private final ReleaseApplication release;

    CasePages(Steps steps, ClaimApplication claim, AssignApplication assign, ReleaseApplication release) {
        this.steps = steps;
        this.claim = claim;
        this.assign = assign;
        this.release = release;
    }

    @GetMapping
    ModelAndView show(@PathVariable String receipt, Actor actor) {
        return steps.open(receipt, actor);
    }

    /** @param next the inbox, where it was claimed from there */
    @PostMapping("/claim")
    ModelAndView claim(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String next,
            Actor actor,
            RedirectAttributes flash) {
        var way = new Way(
                receipt,
                actor,
                Typed.NOTHING,
                "office.done.claim",
                InboxLinks.isInbox(next) ? next : CaseAddress.of(receipt),
                flash);
        return steps.take(way, () -> claim.claim(receipt, version, actor));
    }

    @PostMapping("/worker")
    ModelAndView assign(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam UUID worker,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.assign", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> assign.assign(receipt, version, worker, Handing.typed(done, open, until), actor));
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable String receipt, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.release", CaseAddress.of(receipt), flash);
        return steps.take(way, () -> release.release(receipt, version, actor));
    }
}
