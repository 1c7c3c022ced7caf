package org.kaikaku.platform.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider that does not answer, or not as one, and a house that shows who it is by its own key. */
class ProviderDownTest extends ThroughProvider {

    @Test
    void a_provider_that_is_down_is_said_to_be_and_the_password_still_works() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        connect(at("http://localhost:" + nobody));
        var browser = browser();

        var to = browser.path(browser.get(STAFF + "?next=/staff"));

        assertThat(to).isEqualTo("/sign-in?problem=provider-down");
        assertThat(browser.get(to).page().select("[role=alert]").text()).contains("つながりません");
        var in = browser.postForm("/sign-in", "/sign-in", Map.of("login", staff(), "password", PASSWORD));
        assertThat(browser.path(in)).isEqualTo("/staff");
    }

    @Test
    void it_is_asked_again_by_the_next_who_comes() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        connect(at("http://localhost:" + port));
        assertThat(browser().get(RESIDENTS).to()).contains("problem=provider-down");

        var up = answering(port, document("http://localhost:" + port));
        try {
            assertThat(browser().get(RESIDENTS).to()).startsWith("http://localhost:" + port + "/a?");
        } finally {
            up.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"{}", "<html>503</html>", "'{\"issuer\":\"https://evil.example\"}'"})
    void what_is_no_provider_is_told_as_down(String document) throws IOException {
        var odd = answering(0, document);
        try {
            connect(at("http://localhost:" + odd.getAddress().getPort()));

            assertThat(browser().get(RESIDENTS).to()).contains("problem=provider-down");
        } finally {
            odd.stop(0);
        }
    }

    @Test
    void a_document_that_speaks_for_another_issuer_is_not_believed() throws IOException {
        var odd = answering(0, document("https://evil.example"));
        try {
            connect(at("http://localhost:" + odd.getAddress().getPort()));

            assertThat(browser().get(RESIDENTS).to()).contains("problem=provider-down");
        } finally {
            odd.stop(0);
        }
    }

    @Test
    void a_provider_that_breaks_in_the_middle_is_told_as_down() {
        var browser = browser();
        var back = browser.fetchCode(RESIDENTS, resident());
        server.signs((claims, key) -> {
            throw new java.text.ParseException("broken", 0);
        });

        assertThat(browser.path(browser.get(back))).contains("problem=provider-down");
    }

    /** As the national authentication app asks for it. */
    @Test
    void the_house_may_show_itself_by_its_own_key_and_ask_for_a_level(@TempDir Path folder) throws Exception {
        var key = OidcServer.newKey();
        var file = Files.writeString(
                folder.resolve("key.pem"), pem(key.toRSAPrivateKey().getEncoded()));
        var kid = CodeExchange.read(file);
        var keys = answering(0, new JWKSet(kid.toPublicJWK()).toString());
        try {
            connect(server.clientWithKey(
                    house(), file, "http://localhost:" + keys.getAddress().getPort() + "/keys"));
            var browser = browser();
            assertThat(browser.get(RESIDENTS).to()).contains("acr_values=level-3");

            assertThat(browser.signIn(RESIDENTS, resident())).isEqualTo("/my");

            Files.writeString(file, OidcServer.newKey().toJSONString());
            assertThat(browser().signIn(RESIDENTS, resident()))
                    .as("another key")
                    .contains("problem=");
        } finally {
            keys.stop(0);
        }
    }

    private OidcSettings.One at(String issuer) {
        return new OidcSettings.One(
                URI.create(issuer),
                "kaikaku",
                "secret",
                null,
                new OidcSettings.Name("見本", null, null),
                List.of("openid"),
                "preferred_username",
                List.of(),
                Map.of(),
                Duration.ofSeconds(60));
    }

    private static String document(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t", "jwks_uri": "%1$s/k",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer);
    }

    private static HttpServer answering(int port, String document) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/", exchange -> {
            var bytes = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
