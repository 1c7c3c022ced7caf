package org.kaikaku.platform.mandate.resident;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code on its way between two pages: until the session ends, so that a change of language loses nothing. */
final class CodeInSession {
    private static final String GIVEN = CodeInSession.class.getName() + ".given.";
    private static final String TYPED = CodeInSession.class.getName() + ".typed";

    private CodeInSession() {}

    static void given(HttpServletRequest request, UUID mandate, String code) {
        request.getSession().setAttribute(GIVEN + mandate, code);
    }

    /** Null where this session did not give it. */
    static @Nullable String given(HttpServletRequest request, UUID mandate) {
        return (String) request.getSession().getAttribute(GIVEN + mandate);
    }

    static void typed(HttpServletRequest request, String code) {
        request.getSession().setAttribute(TYPED, code);
    }

    static @Nullable String typed(HttpServletRequest request) {
        return (String) request.getSession().getAttribute(TYPED);
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(TYPED);
    }
}
