package org.kaikaku.platform.identity.signin;

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

/** One's own account. */
@Controller
class AccountPages {
    private static final String PAGE = "platform/identity/account";

    private final Accounts accounts;

    AccountPages(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping({"/my/account", "/staff/account"})
    ModelAndView account(Actor actor) {
        return Pages.show(PAGE, view(actor, null));
    }

    @PostMapping({"/my/account", "/staff/account"})
    ModelAndView changePassword(
            Actor actor, @RequestParam String old, @RequestParam String password, RedirectAttributes flash) {
        if (!SignUpView.isLongEnough(password)) {
            return Pages.mend(PAGE, view(actor, "sign-up.password"));
        }
        if (!accounts.changePassword(actor.account(), old, password)) {
            return Pages.mend(PAGE, view(actor, "account.wrong"));
        }
        flash.addFlashAttribute("flash", "identity.account.changed");
        return Pages.go(view(actor, null).path());
    }

    private static AccountView view(Actor actor, @Nullable String problem) {
        return new AccountView(actor.name(), actor.staff(), actor.person() != null, problem);
    }
}
