package org.kaikaku.platform.identity.signin;

import java.util.Locale;
import org.kaikaku.platform.identity.recovery.RecoverAccount;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For whoever forgot the password. */
@Controller
class RecoverPages {
    private static final String PAGE = "platform/identity/recover";

    private final RecoverAccount recover;

    RecoverPages(RecoverAccount recover) {
        this.recover = recover;
    }

    @GetMapping("/recover")
    ModelAndView ask() {
        return Pages.show(PAGE, new RecoverView("", "", null));
    }

    @PostMapping("/recover")
    ModelAndView recover(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes flash) {
        if (!SignUpView.isLongEnough(password)) {
            return Pages.mend(PAGE, new RecoverView(login, code, "sign-up.password"));
        }
        if (!recover.recover(login.strip().toLowerCase(Locale.ROOT), code, password)) {
            return Pages.mend(PAGE, new RecoverView(login, code, "recover.wrong"));
        }
        flash.addFlashAttribute("flash", "identity.recover.done");
        return Pages.go("/sign-in");
    }
}
