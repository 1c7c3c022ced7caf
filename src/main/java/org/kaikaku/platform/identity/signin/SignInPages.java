package org.kaikaku.platform.identity.signin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SignInPages {
    private final Accounts accounts;
    private final List<WayIn> ways;

    SignInPages(Accounts accounts, List<WayIn> ways) {
        this.accounts = accounts;
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(required = false) @Nullable String problem, @RequestParam(defaultValue = "") String next) {
        boolean known = problem != null
                && (problem.equals("wrong")
                        || ways.stream().anyMatch(way -> way.problems().contains(problem)));
        var offers = ways.stream().flatMap(way -> way.offers().stream()).toList();
        return Pages.show("platform/identity/sign-in", new SignInView(known ? problem : null, next, offers));
    }

    @GetMapping("/sign-up")
    ModelAndView signUp(@RequestParam(defaultValue = "") String next) {
        return Pages.show("platform/identity/sign-up", SignUpView.empty(next));
    }

    @PostMapping("/sign-up")
    ModelAndView open(
            @RequestParam String name,
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes flash) {
        var typed = new SignUpView(name, login, next, null);
        var problem = typed.problem(password);
        if (problem != null) {
            return Pages.mend("platform/identity/sign-up", typed.because(problem));
        }
        try {
            accounts.open(false, login.strip().toLowerCase(Locale.ROOT), name.strip(), password, null, List.of());
        } catch (Accounts.LoginTaken _) {
            // Said in the same words: whoever asks with another's address must not hear whether they have an account.
        }
        flash.addFlashAttribute("flash", "identity.opened");
        return Pages.go("/sign-in?next=" + WhereToGo.encoded(next));
    }

    @GetMapping("/my/link")
    ModelAndView link(Actor actor, @RequestParam(defaultValue = "") String next) {
        return Pages.show("platform/identity/link", new LinkView(actor.person() != null, next, null));
    }

    @PostMapping("/my/link")
    ModelAndView link(
            Actor actor,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes flash) {
        return switch (accounts.link(actor.account(), code)) {
            case Accounts.LinkResult.Linked _ -> {
                flash.addFlashAttribute("flash", "identity.linked");
                yield Pages.go(WhereToGo.isHere(next) ? next : "/my");
            }
            case Accounts.LinkResult.NoSuchCode _ ->
                Pages.mend("platform/identity/link", new LinkView(false, next, "wrong"));
            case Accounts.LinkResult.Wait _ -> Pages.mend("platform/identity/link", new LinkView(false, next, "wait"));
        };
    }
}
