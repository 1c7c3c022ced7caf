package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Back to where the person was going; else staff to their work, residents to their applications. */
class WhereToGo extends SavedRequestAwareAuthenticationSuccessHandler {
    WhereToGo() {
        setTargetUrlParameter("next");
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication in) {
        var next = request.getParameter("next");
        if (next != null && next.startsWith("/") && !next.startsWith("//") && !next.contains("\\")) {
            return next;
        }
        return in != null
                        && in.getPrincipal() instanceof SignedIn signedIn
                        && signedIn.actor().staff()
                ? "/staff"
                : "/my";
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication in)
            throws IOException, jakarta.servlet.ServletException {
        var next = request.getParameter("next");
        if (next != null && !next.isBlank()) {
            getRedirectStrategy().sendRedirect(request, response, determineTargetUrl(request, response, in));
            return;
        }
        super.onAuthenticationSuccess(request, response, in);
    }
}
