package org.kaikaku.platform.register.protection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.TypedDate;
import org.kaikaku.platform.calendar.TypedDates;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.NotTheirs;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.register.protection.Protection.Reason;
import org.kaikaku.platform.register.protection.ProtectionView.Typed;
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

/** 支援措置: who is under protection, and for how long. */
@Controller
@RequestMapping(ProtectionPages.ALL)
class ProtectionPages {
    static final String ALL = "/staff/protections";
    private static final String ONE = "platform/register/protection";

    private final ShowProtection show;
    private final Protections protections;
    private final RecordProtection recordProtection;
    private final LiftProtection lift;
    private final LookAtAddress look;

    ProtectionPages(
            ShowProtection show,
            Protections protections,
            RecordProtection recordProtection,
            LiftProtection lift,
            LookAtAddress look) {
        this.show = show;
        this.protections = protections;
        this.recordProtection = recordProtection;
        this.lift = lift;
        this.look = look;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") String page, Actor actor) {
        onlyEntitled(actor);
        return Pages.show("platform/register/protections", show.all(number(page), actor));
    }

    @GetMapping("/{person}")
    ModelAndView one(@PathVariable String person, Actor actor) {
        onlyEntitled(actor);
        return Pages.show(ONE, view(person, Typed.NOTHING, actor));
    }

    @PostMapping("/{person}")
    ModelAndView begin(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String since,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.PROTECT);
        var typed = new Typed(kind, Written.clean(document), since, "", null, "");
        view(person, typed, actor);
        var refused = recordProtection.begin(new PersonId(person), kind(kind), typed.document(), day(since), actor);
        return refused.map(why -> mend(person, typed, why, actor)).orElseGet(() -> done(person, "begun", flash));
    }

    @PostMapping("/{person}/renewal")
    ModelAndView renew(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String document,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.PROTECT);
        var typed = new Typed("", Written.clean(document), "", "", null, "");
        return recordProtection
                .renew(held(person), typed.document(), actor)
                .map(why -> mend(person, typed, why, actor))
                .orElseGet(() -> done(person, "renewed", flash));
    }

    @PostMapping("/{person}/look")
    ModelAndView look(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.SEE_PROTECTED);
        var written = Written.clean(reason);
        var typed = new Typed("", "", "", written, null, "");
        held(person);
        if (!Written.fits(written)) {
            return mend(person, typed, Reason.NO_REASON, actor);
        }
        look.ask(new PersonId(person), written, actor);
        return Pages.go(ALL + "/" + person + "#address");
    }

    @PostMapping("/{person}/lifting")
    ModelAndView lift(
            @PathVariable String person,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash) {
        actor.must(Right.LIFT_PROTECTION);
        var written = Written.clean(reason);
        if (!Written.fits(written)) {
            var typed = new Typed("", "", "", written, "register.protection.wrong.NO_REASON", "lifting");
            return Pages.mend(ONE, view(person, typed, actor));
        }
        return Pages.go("/staff/consents/" + lift.ask(held(person), written, actor));
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private ProtectionView view(String person, Typed typed, Actor actor) {
        return show.one(id(person), typed, actor).orElseThrow(NoSuchProtection::new);
    }

    private Protection.InForce held(String person) {
        return protections.of(id(person)).orElseThrow(NoSuchProtection::new);
    }

    private ModelAndView mend(String person, Typed typed, Reason why, Actor actor) {
        var field = switch (why) {
            case NO_KIND -> "kind";
            case NO_DOCUMENT, TOO_EARLY, ALREADY -> "document";
            case NO_DAY, DAY_TO_COME -> "since";
            case NO_REASON -> "reason";
        };
        var problem = new Typed(
                typed.kind(),
                typed.document(),
                typed.since(),
                typed.reason(),
                "register.protection.wrong." + why,
                field);
        return Pages.mend(ONE, view(person, problem, actor));
    }

    private static ModelAndView done(String person, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "register.protection.done." + what);
        return Pages.go(ALL + "/" + person);
    }

    private static PersonId id(String person) {
        if (person.isBlank()) {
            throw new NoSuchProtection();
        }
        return new PersonId(person);
    }

    private static @Nullable Kind kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.UNSTATED && kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        return Optional.of(typed)
                .filter(text -> !text.isBlank())
                .map(TypedDates::read)
                .map(read -> read instanceof TypedDate.Read(var day) ? day : null)
                .orElse(null);
    }

    private static void onlyEntitled(Actor actor) {
        if (!actor.has(Right.PROTECT) && !actor.has(Right.SEE_PROTECTED) && !actor.has(Right.LIFT_PROTECTION)) {
            throw new NotTheirs();
        }
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchProtection extends RuntimeException {}
}
