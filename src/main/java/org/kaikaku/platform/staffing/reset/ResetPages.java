package org.kaikaku.platform.staffing.reset;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Personnel;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
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

/** Who keeps the roles of the whole city asks for it, and prints the slip once a second person has agreed. */
@Controller
@RequestMapping(ResetPages.ALL)
class ResetPages {
    static final String ALL = "/staff/resets";
    private static final String PAGE = "platform/staffing/resets";

    private final Resets resets;
    private final ResetAccount reset;
    private final Postings postings;
    private final Personnel personnel;

    ResetPages(Resets resets, ResetAccount reset, Postings postings, Personnel personnel) {
        this.resets = resets;
        this.reset = reset;
        this.postings = postings;
        this.personnel = personnel;
    }

    @GetMapping
    ModelAndView list(Actor actor) {
        actor.must(Right.KEEP, "*");
        return Pages.show(PAGE, view("", "", null, null));
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.KEEP, "*");
        var number = login.strip().toLowerCase(Locale.ROOT);
        var owner = postings.staff(number);
        var written = Written.clean(reason);
        if (owner.isEmpty()) {
            return Pages.mend(PAGE, view(login, written, "login", "staffing.grant.nobody"));
        }
        if (owner.get().account().equals(actor.account())) {
            return Pages.mend(PAGE, view(login, written, "login", "staffing.reset.oneself"));
        }
        if (!Written.fits(written)) {
            return Pages.mend(PAGE, view(login, written, "reason", "staffing.no-reason"));
        }
        var consent = reset.ask(owner.get(), number, written, actor);
        flash.addFlashAttribute("flash", "staffing.reset.asked");
        return Pages.go("/staff/consents/" + consent);
    }

    @PostMapping("/{id}/slip")
    ModelAndView slip(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        actor.must(Right.KEEP, "*");
        var done = resets.find(id).orElseThrow(NoSuchReset::new);
        var password = personnel.firstPassword(done.account(), actor);
        if (password.isEmpty()) {
            flash.addFlashAttribute("flash", "staffing.reset.in");
            return Pages.go(ALL);
        }
        return Pages.show(
                "platform/staffing/reset-slip", new ResetsView.Slip(done.name(), done.login(), password.get()));
    }

    private ResetsView view(String login, String reason, @Nullable String field, @Nullable String problem) {
        var latest = resets.latest();
        var open =
                personnel.withoutOwnPassword(latest.stream().map(Reset::account).toList());
        var lines = latest.stream()
                .map(done -> new ResetsView.Line(
                        done.id(),
                        done.name(),
                        done.login(),
                        Wareki.text(done.at().atZone(City.ZONE).toLocalDate()),
                        done.askedBy(),
                        done.agreedBy(),
                        open.contains(done.account())))
                .toList();
        return new ResetsView(lines, login, reason, field, problem);
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchReset extends RuntimeException {}
}
