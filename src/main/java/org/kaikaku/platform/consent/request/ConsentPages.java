package org.kaikaku.platform.consent.request;

import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.request.Consent.Decision;
import org.kaikaku.platform.consent.request.Consent.Denial;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a second person. A request that is neither one's own nor one's to agree to is not there. */
@Controller
@RequestMapping(ConsentPages.ALL)
class ConsentPages {
    static final String ALL = "/staff/consents";
    private static final String ONE = "platform/consent/consent";

    private final ConsentTable table;
    private final SettleConsent settle;
    private final ShowConsent show;

    ConsentPages(ConsentTable table, SettleConsent settle, ShowConsent show) {
        this.table = table;
        this.settle = settle;
        this.show = show;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        return Pages.show(
                "platform/consent/consents",
                new ConsentsView(
                        lines(table.waitingFor(actor)), lines(table.waitingOf(actor)), lines(table.settled(actor))));
    }

    @GetMapping("/{id}")
    ModelAndView consent(@PathVariable UUID id, Actor actor) {
        return Pages.show(ONE, show.show(find(id, actor), actor, "", null));
    }

    @PostMapping("/{id}/agreement")
    ModelAndView agree(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var consent = toAgree(id, actor);
        if (!(consent instanceof Consent.Waiting waiting)) {
            return settledBefore(id, flash);
        }
        try {
            return answer(settle.agree(waiting, actor), waiting, "consent.agreed", actor, "", flash);
        } catch (CannotBeDone impossible) {
            return Pages.mend(
                    ONE,
                    show.show(waiting, actor, "", "consent.denied." + Denial.IMPOSSIBLE)
                            .because(impossible.why()));
        }
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        var consent = toAgree(id, actor);
        var written = Written.clean(reason);
        if (!(consent instanceof Consent.Waiting waiting)) {
            return settledBefore(id, flash);
        }
        if (!Written.fits(written)) {
            return Pages.mend(ONE, show.show(waiting, actor, written, "consent.denied." + Denial.NO_REASON));
        }
        return answer(settle.refuse(waiting, written, actor), waiting, "consent.refused", actor, written, flash);
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        var consent = find(id, actor);
        if (!consent.asked().askedBy(actor)) {
            throw new NotTheirs();
        }
        return consent instanceof Consent.Waiting waiting
                ? answer(settle.withdraw(waiting, actor), waiting, "consent.withdrawn", actor, "", flash)
                : settledBefore(id, flash);
    }

    private ModelAndView answer(
            Decision decision,
            Consent.Waiting waiting,
            String done,
            Actor actor,
            String typed,
            RedirectAttributes flash) {
        var id = waiting.asked().id();
        if (decision instanceof Decision.Denied(var why)) {
            return why == Denial.SETTLED
                    ? settledBefore(id, flash)
                    : Pages.mend(ONE, show.show(waiting, actor, typed, "consent.denied." + why));
        }
        flash.addFlashAttribute("flash", done);
        return Pages.go(ALL + "/" + id);
    }

    private static ModelAndView settledBefore(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "consent.denied." + Denial.SETTLED);
        return Pages.go(ALL + "/" + id);
    }

    private Consent find(UUID id, Actor actor) {
        return table.find(id)
                .filter(found -> found.asked().askedBy(actor) || found.asked().isFor(actor))
                .orElseThrow(NoSuchConsent::new);
    }

    private Consent toAgree(UUID id, Actor actor) {
        var consent = find(id, actor);
        if (!consent.asked().isFor(actor)) {
            throw new NotTheirs();
        }
        return consent;
    }

    private static List<ConsentLine> lines(List<Consent> consents) {
        return consents.stream().map(ConsentLine::of).toList();
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchConsent extends RuntimeException {}
}
