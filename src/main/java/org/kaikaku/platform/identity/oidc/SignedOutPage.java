package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignedOutPage {
    private final Providers providers;

    SignedOutPage(Providers providers) {
        this.providers = providers;
    }

    @GetMapping("/signed-out")
    ModelAndView signedOut(
            @ModelAttribute(name = SignOutThere.ADDRESS, binding = false) @Nullable String there,
            @ModelAttribute(name = SignOutThere.WHOSE, binding = false) @Nullable String whose,
            HttpServletResponse response) {
        var provider = whose == null ? Optional.<Provider>empty() : providers.find(whose);
        if (there == null || provider.isEmpty()) {
            return Pages.go("/");
        }
        response.setHeader("Refresh", "0; url=" + there);
        var name = provider.get().settings().name().text();
        return Pages.show("platform/identity/signed-out", new SignedOutView(there, name));
    }
}
