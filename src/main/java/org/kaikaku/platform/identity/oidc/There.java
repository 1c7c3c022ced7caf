package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.session.Session;

/**
 * What a session of this house keeps of the session at the provider: what signing out needs, in either direction, and nothing that the
 * provider said of the person.
 *
 * @param session the claim {@code sid}; null where the provider names none
 * @param token the ID token as it came
 */
record There(String provider, String issuer, @Nullable String session, String token) implements Serializable {
    private static final String KEPT_AS = There.class.getName();

    static There of(String provider, OidcIdToken token) {
        return new There(
                provider, Subjects.Subject.of(token).issuer(), token.getClaimAsString("sid"), token.getTokenValue());
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT_AS, this);
    }

    static Optional<There> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((There) session.getAttribute(KEPT_AS));
    }

    static Optional<There> of(Session session) {
        return Optional.ofNullable(session.getAttribute(KEPT_AS));
    }

    /** Whether the provider speaks of this session; where it names none, it speaks of all. */
    boolean is(String issuer, @Nullable String session) {
        return issuer.equals(this.issuer) && (session == null || session.equals(this.session));
    }
}
