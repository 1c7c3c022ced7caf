package org.kaikaku.platform.identity.own;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.passkey.Passkeys;
import org.kaikaku.platform.identity.recovery.OwnCodes;
import org.kaikaku.platform.identity.session.Sessions;
import org.kaikaku.platform.identity.signin.SignUpView;
import org.kaikaku.platform.web.Pages;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account. */
@Controller
class AccountPages {
    private static final String PAGE = "platform/identity/account";

    private final ChangePassword change;
    private final Passkeys passkeys;
    private final OwnCodes codes;
    private final Sessions sessions;

    AccountPages(ChangePassword change, Passkeys passkeys, OwnCodes codes, Sessions sessions) {
        this.change = change;
        this.passkeys = passkeys;
        this.codes = codes;
        this.sessions = sessions;
    }

    @GetMapping({"/my/account", "/staff/account"})
    ModelAndView account(Actor actor, Authentication in, HttpSession session) {
        return Pages.show(PAGE, view(actor, in, session, null));
    }

    @PostMapping({"/my/account", "/staff/account"})
    ModelAndView changePassword(
            Actor actor,
            Authentication in,
            HttpSession session,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes flash) {
        if (!SignUpView.isLongEnough(password)) {
            return Pages.mend(PAGE, view(actor, in, session, "sign-up.password"));
        }
        if (!change.change(actor, in.getName(), old, password, session)) {
            return Pages.mend(PAGE, view(actor, in, session, "account.wrong"));
        }
        flash.addFlashAttribute("flash", "identity.account.changed");
        return Pages.go(view(actor, in, session, null).path());
    }

    private AccountView view(Actor actor, Authentication in, HttpSession session, @Nullable String problem) {
        return new AccountView(
                actor.name(),
                actor.staff(),
                actor.person() != null,
                passkeys.of(actor.account()),
                codes.left(actor.account()),
                sessions.of(in.getName(), session),
                problem);
    }
}
