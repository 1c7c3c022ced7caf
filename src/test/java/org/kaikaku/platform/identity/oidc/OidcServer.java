package org.kaikaku.platform.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * A real OpenID provider, Spring Authorization Server on a port of its own, started once for all tests. It holds people of its own; a test
 * may put its clock forward, change its key, or let it lie.
 */
final class OidcServer {
    static final String PASSWORD = "there is another password";
    static final String SECRET = "a secret of at least thirty-two signs";
    private static @Nullable OidcServer running;

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final InMemoryRegisteredClientRepository clients;
    private volatile RSAKey key = newKey();
    private volatile Duration ahead = Duration.ZERO;
    private volatile Signing signing = OidcServer::honestly;

    /** Makes a token of claims. */
    interface Signing {
        String sign(Map<String, Object> claims, RSAKey key) throws JOSEException, ParseException;
    }

    private OidcServer() {
        clients = new InMemoryRegisteredClientRepository(client("none", "http://127.0.0.1/none", Map.of()));
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.getBeanFactory().registerSingleton("oidcServer", this);
        context.register(OidcServerParts.class);
        context.refresh();
        context.registerShutdownHook();
    }

    static synchronized OidcServer running() {
        if (running == null) {
            running = new OidcServer();
        }
        return running;
    }

    /** As after the start, but for its people. */
    void reset() {
        ahead = Duration.ZERO;
        signing = OidcServer::honestly;
    }

    String issuer() {
        var server = context.getWebServer();
        return "http://localhost:" + (server == null ? 0 : server.getPort());
    }

    /** The house as a client with a secret. */
    OidcSettings.One client(String house) {
        clients.save(client("kaikaku", house, Map.of()));
        return new OidcSettings.One(
                URI.create(issuer()),
                "kaikaku",
                SECRET,
                null,
                new OidcSettings.Name("見本の認証", "見本《みほん》の 認証《にんしょう》", "Sample sign-on"),
                List.of("openid", "profile"),
                "preferred_username",
                List.of(),
                Map.of("two", OidcSettings.Proved.PASSKEY, "card", OidcSettings.Proved.CARD),
                Duration.ofSeconds(60));
    }

    /** The house as a client that signs with its own key; the server has the public half at the address. */
    OidcSettings.One clientWithKey(String house, Path secretKey, String publicKeys) {
        clients.save(client("kaikaku-key", house, Map.of("keys", publicKeys)));
        var plain = client(house);
        return new OidcSettings.One(
                plain.issuer(),
                "kaikaku-key",
                null,
                secretKey,
                plain.name(),
                plain.scopes(),
                plain.staffNumber(),
                List.of("level-3"),
                plain.assurance(),
                plain.clockSkew());
    }

    private static RegisteredClient client(String id, String house, Map<String, String> keys) {
        var settings = ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false);
        var client = RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + (id.equals("kaikaku") ? SECRET : "no secret of " + id))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(house + "/sign-in/oidc/residents-test/callback")
                .redirectUri(house + "/sign-in/oidc/staff-test/callback")
                .postLogoutRedirectUri(house + "/")
                .scope("openid")
                .scope("profile");
        if (keys.isEmpty()) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        } else {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            settings.jwkSetUrl(keys.getOrDefault("keys", ""))
                    .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256);
        }
        return client.clientSettings(settings.build()).build();
    }

    /** Somebody who can sign in here; what is said of them beside their subject. */
    String person(Map<String, Object> claims) {
        var subject = UUID.randomUUID().toString();
        people.put(subject, claims);
        return subject;
    }

    boolean knows(String subject) {
        return people.containsKey(subject);
    }

    Map<String, Object> saidOf(String subject) {
        return people.getOrDefault(subject, Map.of());
    }

    InMemoryRegisteredClientRepository clients() {
        return clients;
    }

    void isAhead(Duration by) {
        ahead = by;
    }

    Duration ahead() {
        return ahead;
    }

    void signs(Signing other) {
        signing = other;
    }

    RSAKey key() {
        return key;
    }

    JWKSet keys() {
        return new JWKSet(key);
    }

    RSAKey changeKey() {
        var before = key;
        key = newKey();
        return before;
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Only ID tokens are lied about: the server has to believe its own access tokens. */
    Jwt token(Map<String, Object> claims) {
        try {
            var plain = new HashMap<String, Object>();
            claims.forEach((name, value) -> plain.put(name, plain(value)));
            var text = (plain.containsKey("nonce") ? signing : (Signing) OidcServer::honestly).sign(plain, key);
            return Jwt.withTokenValue(text)
                    .header("alg", "RS256")
                    .claims(all -> all.putAll(claims))
                    .build();
        } catch (JOSEException | ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Instant instant -> instant.getEpochSecond();
            case Date date -> date.toInstant().getEpochSecond();
            case URL url -> url.toString();
            default -> value;
        };
    }

    static String honestly(Map<String, Object> claims, RSAKey key) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new JWSObject(header, new Payload(claims));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
