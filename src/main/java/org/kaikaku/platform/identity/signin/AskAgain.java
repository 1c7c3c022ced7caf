package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.kaikaku.platform.identity.passkey.Passkeys;
import org.kaikaku.platform.identity.policy.SignInFile;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Carries out {@link ProvedRecently}. Where there is a passkey a password alone changes no way in: else whoever stole the password would
 * add a passkey of their own and be as sure as the owner.
 */
@Component
class AskAgain implements HandlerInterceptor {
    private final SignInFile rules;
    private final Passkeys passkeys;
    private final Clock clock;

    AskAgain(SignInFile rules, Passkeys passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var wanted = handler instanceof HandlerMethod method ? method.getMethodAnnotation(ProvedRecently.class) : null;
        var here = Presence.of(SecurityContextHolder.getContext().getAuthentication());
        if (wanted == null || here.isEmpty()) {
            return true;
        }
        boolean weak = !here.get().strong() && passkeys.any(here.get().in().account());
        if (!weak && isRecent(here.get())) {
            return true;
        }
        var back = wanted.back().isEmpty()
                ? request.getRequestURI()
                : here.get().in().home() + wanted.back();
        var confirm = here.get().in().home() + "/confirm?" + (weak ? "wanted=PASSKEY&" : "") + "next="
                + WhereToGo.encoded(back);
        if (MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader("Accept"))) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"to\":\"" + confirm + "\"}");
        } else {
            response.sendRedirect(confirm);
        }
        return false;
    }

    private boolean isRecent(Presence here) {
        return here.proved().plus(rules.current().recent()).isAfter(clock.instant());
    }
}
