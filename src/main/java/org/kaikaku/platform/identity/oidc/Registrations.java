package org.kaikaku.platform.identity.oidc;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), asked for when somebody first wants to sign in there, so that a provider
 * that is down neither keeps the house from starting nor stays down longer than it is.
 */
@Component
class Registrations implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final Providers providers;
    private final Outside outside;
    private final Map<Provider, ClientRegistration> known = new ConcurrentHashMap<>();

    Registrations(Providers providers, Outside outside) {
        this.providers = providers;
        this.outside = outside;
    }

    /** @throws ProviderDown where it is needed and does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return providers.find(id).map(this::of).orElse(null);
    }

    /** Two who come first ask twice; nobody waits for somebody else's question. */
    private ClientRegistration of(Provider provider) {
        var before = known.get(provider);
        if (before != null) {
            return before;
        }
        var asked = ask(provider);
        var meanwhile = known.putIfAbsent(provider, asked);
        return meanwhile == null ? asked : meanwhile;
    }

    private ClientRegistration ask(Provider provider) {
        var settings = provider.settings();
        try {
            var said = outside.rest()
                    .get()
                    .uri(settings.issuer().toString().replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(METADATA);
            var found = ClientRegistrations.fromOidcConfiguration(Objects.requireNonNullElse(said, Map.of()))
                    .registrationId(provider.id())
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .clientName(settings.name().ja())
                    .redirectUri("{baseUrl}" + provider.path() + "/callback")
                    .scope(settings.scopes());
            if (settings.clientKey() != null) {
                found.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            }
            return sameIssuer(found.build(), provider);
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn("Provider {} at {}: {}", provider.id(), settings.issuer(), e.getMessage());
            throw new ProviderDown(provider, e);
        }
    }

    /** A document that speaks for another issuer would let that one vouch for this one's people (Discovery 4.3). */
    private static ClientRegistration sameIssuer(ClientRegistration found, Provider provider) {
        var issuer = found.getProviderDetails().getIssuerUri();
        if (!provider.settings().issuer().toString().equals(issuer)) {
            throw new IllegalArgumentException("its document is of " + issuer);
        }
        return found;
    }
}
