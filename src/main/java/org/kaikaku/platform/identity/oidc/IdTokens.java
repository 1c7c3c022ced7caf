package org.kaikaku.platform.identity.oidc;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * What an ID token must be before it is believed (OpenID Connect Core 3.1.3.7): signed by a key that the provider publishes now, for this
 * house, within its time. Only signatures that the provider alone can make count: with HS256 whoever knows the public key could sign.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {
    private final Providers providers;
    private final Outside outside;
    private final Clock clock;
    private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(Providers providers, Outside outside, Clock clock) {
        this.providers = providers;
        this.outside = outside;
        this.clock = clock;
    }

    /** One for each registration, because it holds the provider's keys, and asks for them anew when a token names one that it lacks. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration, this::decoder);
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(which -> which.addAll(List.of(SignatureAlgorithm.values())))
                .restOperations(new RestTemplate(outside.requests()))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        decoder.setJwtValidator(validator(registration));
        return token -> decode(decoder, token);
    }

    /** A claim of another kind than the standard says is a bad token, not a fault of this house. */
    private static Jwt decode(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new BadJwtException("odd claims", e);
        }
    }

    private OAuth2TokenValidator<Jwt> validator(ClientRegistration registration) {
        var skew = providers
                .find(registration.getRegistrationId())
                .orElseThrow()
                .settings()
                .clockSkew();
        var time = new JwtTimestampValidator(skew);
        time.setClock(clock);
        var token = new OidcIdTokenValidator(registration);
        token.setClock(clock);
        token.setClockSkew(skew);
        return new DelegatingOAuth2TokenValidator<>(time, token);
    }
}
