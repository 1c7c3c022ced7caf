package org.kaikaku.platform.payment.online;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A provider whose answers nobody can count on. */
class HttpProviderTest {
    private HttpServer server;
    private String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            try (call) {
                var bytes = answer.getBytes(UTF_8);
                call.sendResponseHeaders(200, bytes.length);
                call.getResponseBody().write(bytes);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"page\": null}",
                "{\"page\": 5}",
                "{\"page\": \"\"}",
                "{\"page\": \"/pay/1\"}",
                "{\"page\": \"https://\"}",
                "{\"page\": \"http://a b/\"}",
                "{\"page\": \"javascript:alert(1)\"}",
                "{\"page\": [\"https://pay.example/1\"]}",
                "[]",
                "not json"
            })
    void a_page_that_is_none_is_a_provider_that_does_not_answer_as_agreed(String said) {
        answer = said;
        assertThatThrownBy(this::begin).isInstanceOf(PaymentProvider.ProviderAway.class);
    }

    @Test
    void a_page_of_the_web_is_where_it_is_paid() {
        answer = "{\"page\": \"https://pay.example/pay/1?x=%20\"}";
        assertThat(begin()).isEqualTo(URI.create("https://pay.example/pay/1?x=%20"));
    }

    @Test
    void refunds_that_it_names_are_ours_and_a_name_that_is_none_is_not_as_agreed() {
        var payment = UUID.randomUUID();
        var refund = UUID.randomUUID();
        var said = "{\"id\": \"%s\", \"status\": \"captured\", \"captured\": 5, \"refunded\": 3%s}";
        answer = said.formatted(payment, ", \"refunds\": [\"" + refund + "\"]");
        assertThat(provider().look(payment)).contains(new Seen(payment, 5, 3, true, Set.of(refund)));
        answer = said.formatted(payment, "");
        assertThat(provider().look(payment)).contains(new Seen(payment, 5, 3, true));
        answer = said.formatted(payment, ", \"refunds\": [\"one\"]");
        assertThatThrownBy(() -> provider().look(payment)).isInstanceOf(PaymentProvider.ProviderAway.class);
    }

    private URI begin() {
        return provider().begin(UUID.randomUUID(), 1500, "会議室", URI.create("http://localhost/return"), Instant.EPOCH);
    }

    private HttpProvider provider() {
        var settings = new ProviderSettings(
                "http://localhost:" + server.getAddress().getPort(), "key", "secret-of-32-letters-secret-of-32");
        return new HttpProvider(settings, JsonMapper.builder().build());
    }
}
