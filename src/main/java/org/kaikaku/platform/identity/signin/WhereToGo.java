package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
        if (next != null && isHere(next)) {
            return next;
        }
        return in != null && in.getPrincipal() instanceof SignedIn signedIn && signedIn.staff() ? "/staff" : "/my";
    }

    /** A path of this house. Browsers drop tabs and line breaks and take a backslash for a slash, so {@code /<tab>/evil} leads away. */
    static boolean isHere(String next) {
        boolean odd = next.codePoints()
                .anyMatch(sign -> sign <= ' '
                        || sign == '\\'
                        || Character.isISOControl(sign)
                        || Character.isWhitespace(sign)
                        || Character.isSpaceChar(sign));
        if (odd || !next.startsWith("/") || next.startsWith("//")) {
            return false;
        }
        try {
            var uri = new URI(next);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (URISyntaxException e) {
            return false;
        }
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
