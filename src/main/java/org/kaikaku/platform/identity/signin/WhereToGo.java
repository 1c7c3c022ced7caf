package org.kaikaku.platform.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.recovery.TellOwner;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Back to where the person was going; else staff to their work, residents to their applications. Before that comes what must still be
 * done to be in, and what the owner of the account must hear.
 */
@Component
public class WhereToGo implements AuthenticationSuccessHandler {
    /** A request attribute, for ways in that come back without their parameters. */
    public static final String NEXT = WhereToGo.class.getName();

    private final TellOwner owner;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    WhereToGo(TellOwner owner) {
        this.owner = owner;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication in)
            throws IOException {
        response.sendRedirect(path(request, response, in));
    }

    /** For the script that asked: the address in JSON, which holds no sign that JSON must escape. */
    void tell(HttpServletRequest request, HttpServletResponse response, Authentication in) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().write("{\"to\":\"" + path(request, response, in).replace("\"", "%22") + "\"}");
    }

    private String path(HttpServletRequest request, HttpServletResponse response, Authentication in) {
        var goal = goal(request, response);
        return Presence.of(in).map(Presence::in).map(who -> after(who, goal)).orElse("/");
    }

    /** @param goal null for no place in particular */
    String after(SignedIn in, @Nullable String goal) {
        var there = goal == null ? in.home() : goal;
        if (!in.isIn()) {
            return "/sign-in/rest?next=" + encoded(there);
        }
        return owner.unseen(in.account()).isEmpty() ? there : in.home() + "/news?next=" + encoded(there);
    }

    private @Nullable String goal(HttpServletRequest request, HttpServletResponse response) {
        var next = request.getAttribute(NEXT) instanceof String kept ? kept : request.getParameter("next");
        if (next != null && !next.isBlank()) {
            return isHere(next) ? next : null;
        }
        var before = asked.getRequest(request, response);
        if (before == null) {
            return null;
        }
        asked.removeRequest(request, response);
        var uri = URI.create(before.getRedirectUrl().replaceFirst("[?&]continue$", ""));
        var path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return isHere(path) ? path : null;
    }

    static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** A path of this house. Browsers drop tabs and line breaks and take a backslash for a slash, so {@code /<tab>/evil} leads away. */
    public static boolean isHere(String next) {
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
}
