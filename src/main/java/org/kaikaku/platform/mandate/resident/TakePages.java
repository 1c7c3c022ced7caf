package org.kaikaku.platform.mandate.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.mandate.form.MandateViews;
import org.kaikaku.platform.mandate.grant.Mandate;
import org.kaikaku.platform.mandate.grant.Outcome;
import org.kaikaku.platform.mandate.grant.Refusal;
import org.kaikaku.platform.mandate.grant.TakeMandate;
import org.kaikaku.platform.mandate.kind.Kind;
import org.kaikaku.platform.mandate.kind.Kinds;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever was told a code types it in, reads what they are offered, and takes it up. */
@Controller
class TakePages {
    private static final String PAGE = "platform/mandate/resident/take";
    private static final int LONGEST = 60;

    private final TakeMandate take;
    private final MandateViews views;
    private final Kinds kinds;

    TakePages(TakeMandate take, MandateViews views, Kinds kinds) {
        this.take = take;
        this.views = views;
        this.kinds = kinds;
    }

    @GetMapping("/my/mandates/code")
    ModelAndView page(Actor actor, HttpServletRequest request) {
        var code = CodeInSession.typed(request);
        // One that was used meanwhile would count as a wrong guess each time.
        CodeInSession.forget(request);
        if (code == null || !(take.look(code, actor) instanceof Outcome.Done(var offered))) {
            return Pages.show(PAGE, TakeView.blank("", null));
        }
        CodeInSession.typed(request, code);
        return Pages.show(PAGE, view(code, offered, "", "", null));
    }

    /** Nothing is taken up yet. */
    @PostMapping("/my/mandates/code")
    ModelAndView look(@RequestParam(defaultValue = "") String code, Actor actor, HttpServletRequest request) {
        return switch (take.look(code, actor)) {
            case Outcome.Refused(var why) -> Pages.mend(PAGE, TakeView.blank(cut(code), why));
            case Outcome.Done _ -> {
                CodeInSession.typed(request, cut(code));
                yield Pages.go("/my/mandates/code");
            }
        };
    }

    @PostMapping("/my/mandates/acceptance")
    ModelAndView take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String profession,
            @RequestParam(defaultValue = "") String registration,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return switch (take.take(code, profession, cut(registration), actor)) {
            case Outcome.Refused(var why) -> mend(code, profession, cut(registration), why, actor);
            case Outcome.Done(var taken) -> {
                CodeInSession.forget(request);
                flash.addFlashAttribute(
                        "flash", taken instanceof Mandate.InForce ? "mandate.taken.in-force" : "mandate.taken.waits");
                yield Pages.go("/my/mandates/" + taken.id());
            }
        };
    }

    private ModelAndView mend(String code, String profession, String registration, Refusal why, Actor actor) {
        return why == Refusal.REGISTRATION && take.look(code, actor) instanceof Outcome.Done(var offered)
                ? Pages.mend(PAGE, view(code, offered, profession, registration, why))
                : Pages.mend(PAGE, TakeView.blank(cut(code), why));
    }

    private TakeView view(
            String code, Mandate offered, String profession, String registration, @Nullable Refusal problem) {
        boolean recorded = offered.terms().recorded();
        return new TakeView(
                cut(code),
                views.of(offered),
                recorded,
                recorded
                        ? List.of()
                        : kinds.current()
                                .find(offered.terms().kind())
                                .map(Kind::professions)
                                .orElse(List.of()),
                profession,
                registration,
                problem);
    }

    /** As long as its field lets it be, without signs that no database holds. */
    private static String cut(String typed) {
        var text = typed.replaceAll("\\p{Cc}|\\p{Cs}", " ").strip();
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
    }
}
