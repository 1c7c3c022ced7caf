package org.kaikaku.platform.identity.oidc;

import java.util.List;
import java.util.Set;
import org.kaikaku.platform.identity.signin.Admission;
import org.kaikaku.platform.identity.signin.WayIn;
import org.kaikaku.platform.identity.signin.WhereToGo;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Authorization code with PKCE, state and nonce. The filters are Spring's, put together here, because what its configurer leaves in the
 * session is another person than every other way in leaves there.
 */
@Component
class ByProvider implements WayIn {
    static final String BEGIN = "/sign-in/oidc";

    private final Providers providers;
    private final Registrations registrations;
    private final CodeExchange exchange;
    private final IdTokens tokens;
    private final Recognise recognise;
    private final Admission admission;
    private final AuthenticationEventPublisher events;
    private final WhereToGo where;
    private final SignOutThere signOutThere;
    private final SignedOutThere signedOutThere;

    ByProvider(
            Providers providers,
            Registrations registrations,
            CodeExchange exchange,
            IdTokens tokens,
            Recognise recognise,
            Admission admission,
            AuthenticationEventPublisher events,
            WhereToGo where,
            SignOutThere signOutThere,
            SignedOutThere signedOutThere) {
        this.providers = providers;
        this.registrations = registrations;
        this.exchange = exchange;
        this.tokens = tokens;
        this.recognise = recognise;
        this.admission = admission;
        this.events = events;
        this.where = where;
        this.signOutThere = signOutThere;
        this.signedOutThere = signedOutThere;
    }

    @Override
    public List<String> open() {
        return List.of("/signed-out");
    }

    @Override
    public List<Offer> offers() {
        return providers.all().stream()
                .map(one -> new Offer(one.settings().name().text(), one.path(), one.staff()))
                .toList();
    }

    @Override
    public Set<String> problems() {
        return Problem.keys();
    }

    @Override
    public void add(HttpSecurity pages) {
        pages.with(new Filters(), _ -> {});
        pages.oidcLogout(out -> out.clientRegistrationRepository(registrations)
                .backChannel(told -> told.logoutHandler(signedOutThere)));
        pages.logout(out -> out.addLogoutHandler(signOutThere).logoutSuccessHandler(signOutThere));
    }

    private class Filters extends AbstractHttpConfigurer<Filters, HttpSecurity> {
        @Override
        public void configure(HttpSecurity pages) {
            var underway = new Underway();
            var failed = new BackToTheDoor();
            var leave = new OAuth2AuthorizationRequestRedirectFilter(new AskProvider(registrations, providers));
            leave.setAuthorizationRequestRepository(underway);
            leave.setAuthenticationFailureHandler(failed);
            var comeBack = new ComeBack(registrations, providers, admission, events);
            comeBack.setAuthorizationRequestRepository(underway);
            comeBack.setAuthenticationManager(new ProviderManager(believe()));
            comeBack.setSessionAuthenticationStrategy(pages.getSharedObject(SessionAuthenticationStrategy.class));
            comeBack.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            comeBack.setAuthenticationSuccessHandler(where);
            comeBack.setAuthenticationFailureHandler(failed);
            pages.addFilterBefore(leave, UsernamePasswordAuthenticationFilter.class)
                    .addFilterBefore(comeBack, UsernamePasswordAuthenticationFilter.class);
        }

        private OidcAuthorizationCodeAuthenticationProvider believe() {
            var believed = new OidcAuthorizationCodeAuthenticationProvider(exchange.client(), recognise);
            believed.setJwtDecoderFactory(tokens);
            return believed;
        }
    }
}
