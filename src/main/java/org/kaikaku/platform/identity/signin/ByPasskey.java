package org.kaikaku.platform.identity.signin;

import java.util.List;
import org.kaikaku.platform.identity.account.SignInAccounts;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Signing in, and proving more, by passkey. Spring's own configurer leaves the session's id as it is at sign-in and brings pages of its
 * own, so its filters are put together here.
 */
@Component
class ByPasskey implements WayIn {
    static final String CHALLENGE = "/sign-in/passkey/challenge";
    static final String ANSWER = "/sign-in/passkey";

    private final WebAuthnRelyingPartyOperations webAuthn;
    private final SignInAccounts accounts;
    private final Admission admission;
    private final AuthenticationEventPublisher events;
    private final WhereToGo where;

    ByPasskey(
            WebAuthnRelyingPartyOperations webAuthn,
            SignInAccounts accounts,
            Admission admission,
            AuthenticationEventPublisher events,
            WhereToGo where) {
        this.webAuthn = webAuthn;
        this.accounts = accounts;
        this.admission = admission;
        this.events = events;
        this.where = where;
    }

    @Override
    public List<String> open() {
        return List.of(CHALLENGE, ANSWER);
    }

    @Override
    public void add(HttpSecurity pages) {
        pages.with(new Filters(), _ -> {});
    }

    private class Filters extends AbstractHttpConfigurer<Filters, HttpSecurity> {
        @Override
        public void configure(HttpSecurity pages) {
            var path = PathPatternRequestMatcher.withDefaults();
            var manager = new ProviderManager(new PasskeySignIn(webAuthn, accounts, admission));
            manager.setAuthenticationEventPublisher(events);
            var answer = new WebAuthnAuthenticationFilter();
            answer.setRequiresAuthenticationRequestMatcher(path.matcher(HttpMethod.POST, ANSWER));
            answer.setAuthenticationManager(manager);
            answer.setSessionAuthenticationStrategy(pages.getSharedObject(SessionAuthenticationStrategy.class));
            answer.setAuthenticationSuccessHandler(where::tell);
            var challenge = new PublicKeyCredentialRequestOptionsFilter(webAuthn);
            challenge.setRequestMatcher(path.matcher(HttpMethod.POST, CHALLENGE));
            pages.addFilterAfter(answer, UsernamePasswordAuthenticationFilter.class)
                    .addFilterBefore(challenge, AuthorizationFilter.class);
        }
    }
}
