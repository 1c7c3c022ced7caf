package org.kaikaku.platform.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider, or somebody in its name, may say that must not be believed. */
class ForgedTokensTest extends ThroughProvider {
    private static final RSAKey STRANGERS = OidcServer.newKey();

    enum Forgery {
        SIGNED_BY_A_STRANGER_UNDER_THE_RIGHT_KEY_ID((claims, key) -> OidcServer.honestly(
                claims, new RSAKey.Builder(STRANGERS).keyID(key.getKeyID()).build())),
        SIGNED_BY_A_STRANGER_UNDER_AN_UNKNOWN_KEY_ID((claims, key) -> OidcServer.honestly(claims, STRANGERS)),
        SIGNED_BY_A_KEY_THAT_IT_BRINGS_ALONG((claims, key) -> signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(STRANGERS.toPublicJWK())
                        .build(),
                claims,
                STRANGERS)),
        NOT_SIGNED((claims, key) -> new PlainJWT(JWTClaimsSet.parse(claims)).serialize()),
        SAYS_THAT_IT_IS_NOT_SIGNED((claims, key) -> {
            var parts = OidcServer.honestly(claims, key).split("\\.");
            return Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2];
        }),
        SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET(
                (claims, key) -> secretly(claims, key, key.toRSAPublicKey().getEncoded())),
        SIGNED_WITH_THE_CLIENTS_SECRET(
                (claims, key) -> secretly(claims, key, OidcServer.SECRET.getBytes(StandardCharsets.UTF_8))),
        CHANGED_AFTER_IT_WAS_SIGNED((claims, key) -> {
            var parts = OidcServer.honestly(claims, key).split("\\.");
            var other = with(claims, all -> all.put("sub", "mayor"));
            return parts[0] + "." + JWTClaimsSet.parse(other).toPayload().toBase64URL() + "." + parts[2];
        }),
        FOR_ANOTHER_CLIENT(changed(all -> all.put("aud", "another"))),
        FOR_TWO_CLIENTS_AND_HANDED_TO_THE_OTHER(changed(all -> {
            all.put("aud", List.of("kaikaku", "another"));
            all.put("azp", "another");
        })),
        OF_ANOTHER_ISSUER(changed(all -> all.put("iss", "https://evil.example"))),
        OF_NO_ISSUER(changed(all -> all.remove("iss"))),
        OF_AN_ISSUER_THAT_IS_NO_ADDRESS(changed(all -> all.put("iss", "evil"))),
        FOR_A_NUMBER(changed(all -> all.put("aud", 7))),
        ENDING_IN_WORDS(changed(all -> all.put("exp", "tomorrow"))),
        ABOUT_NOBODY(changed(all -> all.remove("sub"))),
        FOR_ANOTHER_SIGN_IN(changed(all -> all.put("nonce", "of another sign-in"))),
        FOR_NO_SIGN_IN(changed(all -> all.remove("nonce"))),
        EXPIRED(changed(all -> later(all, "exp", Duration.ofMinutes(-32)))),
        WITHOUT_END(changed(all -> all.remove("exp"))),
        FROM_THE_FUTURE(changed(all -> later(all, "iat", Duration.ofMinutes(2)))),
        NOT_YET_VALID(changed(all -> all.put("nbf", seconds(all, "iat") + 120))),
        CUT_SHORT((claims, key) -> OidcServer.honestly(claims, key).substring(0, 200)),
        NO_TOKEN((claims, key) -> "not a token");

        private final OidcServer.Signing signing;

        Forgery(OidcServer.Signing signing) {
            this.signing = signing;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_forged_token_lets_nobody_in(Forgery forgery) {
        server.signs(forgery.signing);
        var subject = resident();
        var browser = browser();

        var to = browser.signIn(RESIDENTS, subject);

        assertThat(to).isEqualTo("/sign-in?problem=untrusted");
        assertThat(browser.get(to).page().select("[role=alert]").text()).contains("確かめられなかった");
        assertThat(browser.get("/my").status()).as("kept out").isEqualTo(302);
        assertThat(accountsOf(subject)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 0, -50, -1850})
    void clocks_may_differ_by_a_minute(int seconds) {
        server.isAhead(Duration.ofSeconds(seconds));

        assertThat(browser().signIn(RESIDENTS, resident())).isEqualTo("/my");
    }

    /** A token of the tests lives for half an hour. */
    @ParameterizedTest
    @ValueSource(ints = {75, 3600, -1870, -7200})
    void but_no_more(int seconds) {
        server.isAhead(Duration.ofSeconds(seconds));

        assertThat(browser().signIn(RESIDENTS, resident())).contains("problem=untrusted");
    }

    @Test
    void a_new_key_of_the_provider_is_fetched_and_the_old_one_is_not_believed_any_more() {
        assertThat(browser().signIn(RESIDENTS, resident())).isEqualTo("/my");

        var old = server.changeKey();

        assertThat(browser().signIn(RESIDENTS, resident()))
                .as("with the new key")
                .isEqualTo("/my");
        server.signs((claims, key) -> OidcServer.honestly(claims, old));
        assertThat(browser().signIn(RESIDENTS, resident()))
                .as("with the old key")
                .contains("problem=untrusted");
    }

    @Test
    void the_forgeries_differ_from_an_honest_token_in_one_thing() {
        server.signs(changed(all -> {}));

        assertThat(browser().signIn(RESIDENTS, resident())).isEqualTo("/my");
    }

    private static OidcServer.Signing changed(Consumer<Map<String, Object>> change) {
        return (claims, key) -> OidcServer.honestly(with(claims, change), key);
    }

    private static Map<String, Object> with(Map<String, Object> claims, Consumer<Map<String, Object>> change) {
        var other = new HashMap<>(claims);
        change.accept(other);
        return other;
    }

    private static void later(Map<String, Object> claims, String name, Duration by) {
        claims.put(name, seconds(claims, name) + by.toSeconds());
    }

    private static long seconds(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String secretly(Map<String, Object> claims, RSAKey key, byte[] secret)
            throws JOSEException, ParseException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), JWTClaimsSet.parse(claims));
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String signed(JWSHeader header, Map<String, Object> claims, RSAKey key)
            throws JOSEException, ParseException {
        var token = new SignedJWT(header, JWTClaimsSet.parse(claims));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
