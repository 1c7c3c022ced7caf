package org.kaikaku.platform.identity.oidc;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Providers by a key that the city chooses; it stands in the addresses that the provider is told. */
@ConfigurationProperties("kaikaku.sign-in.oidc")
record OidcSettings(
        @DefaultValue Map<String, One> staff, @DefaultValue Map<String, One> residents) {

    /**
     * @param issuer as its discovery document and its tokens say it, to the letter
     * @param clientSecret or {@code clientKey}: how this house shows the provider that it is the one
     * @param clientKey file with a JWK or a PKCS#8 PEM of an RSA key, for private_key_jwt (RFC 7523)
     * @param staffNumber claim with the staff number; one that its bearer can change lets anybody in as anybody
     * @param acrValues level of assurance that is asked for, best first; empty: whatever the provider does by itself
     * @param assurance what a value of {@code acr} proves here, and under {@code any} what every other does; unsaid: as much as a password
     * @param clockSkew how far the clocks of the provider and of this house may be apart
     */
    record One(
            URI issuer,
            String clientId,
            @Nullable String clientSecret,
            @Nullable Path clientKey,
            Name name,
            @DefaultValue({"openid", "profile"}) List<String> scopes,
            @DefaultValue("preferred_username") String staffNumber,
            @DefaultValue List<String> acrValues,
            @DefaultValue Map<String, Proved> assurance,
            @DefaultValue("60s") Duration clockSkew) {

        /** What is wrong, in words that name the setting; null where nothing is. */
        @Nullable
        String wrong() {
            if (!"https".equals(issuer.getScheme()) && !isLoopback(issuer)) {
                return "issuer must begin with https://";
            }
            if (clientId.isBlank()) {
                return "client-id is missing";
            }
            if ((clientSecret == null || clientSecret.isBlank()) == (clientKey == null)) {
                return "needs either client-secret or client-key";
            }
            return scopes.contains("openid") ? null : "scopes must contain openid";
        }

        private static boolean isLoopback(URI issuer) {
            return "http".equals(issuer.getScheme())
                    && List.of("localhost", "127.0.0.1").contains(issuer.getHost());
        }
    }

    /** As {@link org.kaikaku.platform.identity.Assurance}, without what only this house can know. */
    enum Proved {
        PASSWORD,
        /** Two factors. */
        PASSKEY,
        /** The individual-number card was read. */
        CARD
    }

    /** What people call it. */
    record Name(String ja, @Nullable String easy, @Nullable String en) {
        Text text() {
            return new Text(ja, easy == null ? ja : easy, en == null ? ja : en);
        }
    }
}
