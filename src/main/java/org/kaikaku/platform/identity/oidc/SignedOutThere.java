package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0): what they opened here through it ends, on
 * every node. A notice that names a session but no subject ends nothing; the large providers name both.
 */
@Component
class SignedOutThere implements LogoutHandler {
    private final Subjects subjects;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignedOutThere(Subjects subjects, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.subjects = subjects;
        this.sessions = sessions;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication told) {
        if (told == null
                || !(told.getPrincipal() instanceof OidcLogoutToken notice)
                || notice.getSubject() == null
                || notice.getIssuer() == null) {
            return;
        }
        var issuer = notice.getIssuer().toString();
        subjects.find(new Subjects.Subject(issuer, notice.getSubject()))
                .map(known -> sessions.findByPrincipalName(known.login()))
                .orElse(Map.of())
                .forEach((id, session) -> There.of(session)
                        .filter(there -> there.is(issuer, notice.getSessionId()))
                        .ifPresent(_ -> sessions.deleteById(id)));
    }
}
