package org.kaikaku.platform.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A provider's message that somebody has signed out there. */
final class Notice {
    private final OidcServer server;
    private final Map<String, Object> claims = new HashMap<>();
    private RSAKey key;

    Notice(OidcServer server, String client) {
        this.server = server;
        key = server.key();
        var now = Instant.now().getEpochSecond();
        claims.put("iss", server.issuer());
        claims.put("aud", client);
        claims.put("iat", now);
        claims.put("exp", now + 120);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    Notice about(String subject) {
        claims.put("sub", subject);
        return this;
    }

    Notice session(String id) {
        claims.put("sid", id);
        return this;
    }

    Notice signedBy(RSAKey other) {
        key = other;
        return this;
    }

    Browser.Reply send(Browser provider) throws JOSEException {
        return provider.post(
                "/logout/connect/back-channel/staff-test", Map.of("logout_token", OidcServer.honestly(claims, key)));
    }
}
