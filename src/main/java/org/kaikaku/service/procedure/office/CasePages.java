package org.kaikaku.service.procedure.office;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.service.procedure.office.Steps.Way;
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
    private final TickChecks tick;

    CasePages(
            Steps steps,
            ClaimApplication claim,
            AssignApplication assign,
            ReleaseApplication release,
            TickChecks tick) {
        this.steps = steps;
        this.claim = claim;
        this.assign = assign;
        this.release = release;
        this.tick = tick;
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
                InboxLinks.isInbox(next) ? next : at(receipt),
                flash);
        return steps.take(way, () -> claim.claim(receipt, version, actor));
    }

    @PostMapping("/worker")
    ModelAndView assign(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam UUID worker,
            Actor actor,
            RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.assign", at(receipt), flash);
        return steps.take(way, () -> assign.assign(receipt, version, worker, actor));
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable String receipt, @RequestParam int version, Actor actor, RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.release", at(receipt), flash);
        return steps.take(way, () -> release.release(receipt, version, actor));
    }

    @PostMapping("/checks")
    ModelAndView tick(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> check,
            Actor actor,
            RedirectAttributes flash) {
        var way = new Way(receipt, actor, Typed.NOTHING, "office.done.checks", at(receipt) + "#checks", flash);
        return steps.take(way, () -> tick.tick(receipt, version, check, actor));
    }

    static String at(String receipt) {
        return "/staff/cases/" + receipt;
    }
}
