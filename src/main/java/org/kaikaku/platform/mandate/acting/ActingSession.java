package org.kaikaku.platform.mandate.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.ForAnother;

/** Which mandate was chosen: a browser's session remembers it, a program says it in each call. */
final class ActingSession {
    /** Field of every form that was opened while acting for another. */
    static final String FIELD = "acting-for";

    private static final String CHOSEN = ActingSession.class.getName();
    private static final UUID NONE = new UUID(0, 0);

    private ActingSession() {}

    static boolean program(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Empty for oneself. What is no id at all is the id of no mandate. */
    static Optional<UUID> chosen(HttpServletRequest request) {
        if (program(request)) {
            return Optional.ofNullable(request.getHeader(ForAnother.HEADER)).map(ActingSession::id);
        }
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((String) session.getAttribute(CHOSEN)).map(ActingSession::id);
    }

    static void choose(HttpServletRequest request, UUID mandate) {
        request.getSession().setAttribute(CHOSEN, mandate.toString());
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(CHOSEN);
        }
    }

    /** Whether a form was opened for somebody else than whom one acts for now, in another window. */
    static boolean otherWindow(HttpServletRequest request, Optional<UUID> chosen) {
        if (program(request) || !request.getMethod().equals("POST")) {
            return false;
        }
        var said = request.getParameter(FIELD);
        return !(said == null ? "" : said).equals(chosen.map(UUID::toString).orElse(""));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }
}
