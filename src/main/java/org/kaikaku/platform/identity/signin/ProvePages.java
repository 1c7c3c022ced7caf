package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assurance;
import org.kaikaku.platform.identity.account.Passwords;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.kaikaku.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is in proves more, or once more, and goes on where they were. */
@Controller
class ProvePages {
    private static final String PAGE = "platform/identity/confirm";
    private static final String AGAIN = "サインイン";

    private final SignInAccounts accounts;
    private final Passwords passwords;
    private final GuessCode guess;
    private final Admission admission;

    ProvePages(SignInAccounts accounts, Passwords passwords, GuessCode guess, Admission admission) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guess = guess;
        this.admission = admission;
    }

    @GetMapping({"/my/confirm", "/staff/confirm"})
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "PASSWORD") Assurance wanted,
            Actor actor,
            Authentication in) {
        if (wanted != Assurance.PASSWORD && actor.assurance().reaches(wanted)) {
            return Pages.go(there(next, actor));
        }
        return Pages.show(PAGE, view(next, wanted, actor, in, false));
    }

    @PostMapping({"/my/confirm", "/staff/confirm"})
    ModelAndView password(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            Authentication in,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = accounts.find(actor.account()).orElseThrow();
        if (!guess.isRight(actor, AGAIN, () -> passwords.matches(password, found.password()))) {
            return Pages.withStatus(
                    PAGE, view(next, Assurance.PASSWORD, actor, in, true), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var here = Presence.of(in).orElseThrow();
        admission.keep(
                admission.with(FactorGrantedAuthority.PASSWORD_AUTHORITY, here.in(), Presence.factors(in)),
                request,
                response);
        return Pages.go(there(next, actor));
    }

    private ProveView view(String next, Assurance wanted, Actor actor, Authentication in, boolean wrong) {
        return new ProveView(
                actor.staff() ? "/staff" : "/my",
                there(next, actor),
                wanted,
                Presence.of(in).filter(Presence::passkey).isPresent(),
                accounts.find(actor.account()).orElseThrow().keyed(),
                actor.person() != null,
                wrong);
    }

    private static String there(String next, Actor actor) {
        return WhereToGo.isHere(next) ? next : actor.staff() ? "/staff/account" : "/my/account";
    }
}
