package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.kaikaku.platform.identity.policy.SignInFile;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Carries out {@link ProvedRecently}. */
@Component
class AskAgain implements HandlerInterceptor {
    private final SignInFile rules;
    private final Clock clock;

    AskAgain(SignInFile rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var wanted = handler instanceof HandlerMethod method ? method.getMethodAnnotation(ProvedRecently.class) : null;
        var here = Presence.of(SecurityContextHolder.getContext().getAuthentication());
        if (wanted == null || here.isEmpty() || isRecent(here.get())) {
            return true;
        }
        var back = wanted.back().isEmpty()
                ? request.getRequestURI()
                : here.get().in().home() + wanted.back();
        var confirm = here.get().in().home() + "/confirm?next=" + WhereToGo.encoded(back);
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
