package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kaikaku.platform.identity.signin.Admission;
import org.kaikaku.platform.identity.signin.Presence;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;

/** From the provider back into the house. The session is as after any other way in. */
class ComeBack extends OAuth2LoginAuthenticationFilter {
    private final Providers providers;
    private final Admission admission;
    private final AuthenticationEventPublisher events;

    ComeBack(
            ClientRegistrationRepository registrations,
            Providers providers,
            Admission admission,
            AuthenticationEventPublisher events) {
        super(registrations, new NoAccessTokens(), ByProvider.BEGIN + "/*/callback");
        this.providers = providers;
        this.admission = admission;
        this.events = events;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var through = (OAuth2AuthenticationToken) super.attemptAuthentication(request, response);
        var person = (VouchedFor) through.getPrincipal();
        var provider =
                providers.find(through.getAuthorizedClientRegistrationId()).orElseThrow();
        leave(person, request);
        There.of(provider.id(), person.getIdToken()).keep(request);
        var in = admission.by(provider.factor(person.getIdToken()), person.account());
        events.publishAuthenticationSuccess(in);
        return in;
    }

    /** Whoever was here before in this browser takes what they had with them. */
    private static void leave(VouchedFor person, HttpServletRequest request) {
        Presence.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(before ->
                        !before.in().account().equals(person.account().actor().account()))
                .ifPresent(_ -> request.getSession().invalidate());
    }
}
