package org.kaikaku.platform.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.signin.WhereToGo;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the provider is asked, and where the person wanted to go. */
class AskProvider implements OAuth2AuthorizationRequestResolver {
    private static final String KEY = "registrationId";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final RequestMatcher begin =
            PathPatternRequestMatcher.withDefaults().matcher(ByProvider.BEGIN + "/{" + KEY + "}");
    private final Providers providers;

    AskProvider(ClientRegistrationRepository registrations, Providers providers) {
        this.providers = providers;
        resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, ByProvider.BEGIN);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Nothing for a provider that is not configured: its address is one that nothing is behind. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var key = begin.matcher(request).getVariables().getOrDefault(KEY, "");
        return providers.find(key).map(one -> ask(one, request)).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String key) {
        return null;
    }

    private @Nullable OAuth2AuthorizationRequest ask(Provider provider, HttpServletRequest request) {
        var asked = resolver.resolve(request);
        if (asked == null) {
            return null;
        }
        var more = OAuth2AuthorizationRequest.from(asked);
        var next = request.getParameter("next");
        if (next != null && WhereToGo.isHere(next)) {
            more.attributes(kept -> kept.put(WhereToGo.NEXT, next));
        }
        var levels = provider.settings().acrValues();
        if (!levels.isEmpty()) {
            more.additionalParameters(sent -> sent.put("acr_values", String.join(" ", levels)));
        }
        return more.build();
    }
}
