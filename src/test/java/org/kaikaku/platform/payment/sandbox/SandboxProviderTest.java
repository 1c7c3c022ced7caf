package org.kaikaku.platform.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.payment.online.Signature;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class SandboxProviderTest {
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer city;

    @BeforeEach
    void city() throws IOException {
        city = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        city.createContext("/", call -> {
            var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = call.getRequestHeaders();
            var expected = Signature.sign(
                    "secret",
                    headers.getFirst(Signature.ID),
                    Long.parseLong(headers.getFirst(Signature.TIMESTAMP)),
                    body);
            arrived.add(expected.equals(headers.getFirst(Signature.SIGNATURE)) ? body : "forged");
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        city.start();
    }

    @AfterEach
    void closed() {
        city.stop(0);
    }

    @Test
    void messages_arrive_signed_and_twice_where_it_is_told_to_double_them() throws Exception {
        try (var sandbox = sandbox("--doubled=1", "--late=1")) {
            var payment = begin(sandbox);
            choose(sandbox, payment, "pay");
            choose(sandbox, payment, "pay");
            var told = new ArrayList<String>();
            for (int i = 0; i < 2; i++) {
                told.add(String.valueOf(arrived.poll(30, TimeUnit.SECONDS)));
            }
            assertThat(told).allSatisfy(body -> assertThat(body).contains(payment, "\"captured\":700"));
            assertThat(call(sandbox, "GET", "/settlement.csv", "")).contains("1," + payment + ",capture,700,21,");
        }
    }

    @Test
    void lost_messages_do_not_arrive_and_what_happened_can_still_be_asked() throws Exception {
        try (var sandbox = sandbox("--lost=1")) {
            var payment = begin(sandbox);
            choose(sandbox, payment, "pay");
            assertThat(call(sandbox, "PUT", "/payments/" + payment + "/refunds/one", "{\"amount\":300}"))
                    .contains("\"refunded\":300");
            assertThat(call(sandbox, "PUT", "/payments/" + payment + "/refunds/one", "{\"amount\":300}"))
                    .as("the same refund once more")
                    .contains("\"refunded\":300", "\"refunds\":[\"one\"]");
            assertThat(call(sandbox, "PUT", "/payments/" + payment + "/refunds/two", "{\"amount\":401}"))
                    .as("more than was taken")
                    .contains("More than was taken");
            assertThat(call(sandbox, "POST", "/payments/" + payment + "/expiry", "{}"))
                    .as("what was taken stays taken")
                    .contains("\"status\":\"captured\"", "\"captured\":700");
            assertThat(call(sandbox, "GET", "/messages", "")).contains(payment);
            assertThat(arrived).isEmpty();
        }
    }

    /** docs/payment-provider.yaml is what a provider is asked to be; this one is. */
    @Test
    void what_it_says_of_a_payment_is_what_the_description_promises() throws Exception {
        var json = JsonMapper.builder().build();
        var yaml = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("docs/payment-provider.yaml")));
        var document = json.readTree(json.writeValueAsString(yaml));
        assertThat(document.path("paths").propertyNames())
                .containsExactly(
                        "/payments/{payment}", "/payments/{payment}/expiry", "/payments/{payment}/refunds/{refund}");
        try (var sandbox = sandbox()) {
            var said = json.readTree(call(sandbox, "GET", "/payments/" + begin(sandbox), ""));
            assertThat(said.propertyNames())
                    .containsExactlyInAnyOrderElementsOf(document.at("/components/schemas/Payment/properties")
                            .propertyNames());
        }
    }

    @Test
    void what_is_over_takes_nothing_and_strangers_are_told_nothing() throws Exception {
        try (var sandbox = sandbox()) {
            var payment = begin(sandbox);
            choose(sandbox, payment, "stop");
            choose(sandbox, payment, "pay");
            assertThat(call(sandbox, "GET", "/payments/" + payment, "")).contains("\"status\":\"ended\"");
            var stranger = HttpRequest.newBuilder(sandbox.address().resolve("/payments/" + payment))
                    .build();
            assertThat(client.send(stranger, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private SandboxProvider sandbox(String... more) throws IOException {
        var args = new ArrayList<>(List.of(
                "--port=0",
                "--key=key",
                "--secret=secret",
                "--notify=http://localhost:" + city.getAddress().getPort() + "/"));
        args.addAll(List.of(more));
        return SandboxProvider.start(SandboxSettings.of(args.toArray(String[]::new)), Clock.systemUTC());
    }

    private String begin(SandboxProvider sandbox) throws Exception {
        var id = UUID.randomUUID().toString();
        var body = """
                {"amount": 700, "currency": "JPY", "description": "x", "return_url": "http://localhost/back", "expires_at": "2999-01-01T00:00:00Z"}""";
        assertThat(call(sandbox, "PUT", "/payments/" + id, body)).contains("\"status\":\"open\"", "/pay/" + id);
        return id;
    }

    private void choose(SandboxProvider sandbox, String payment, String what) throws Exception {
        send(HttpRequest.newBuilder(sandbox.address().resolve("/pay/" + payment))
                .POST(HttpRequest.BodyPublishers.ofString("how=qr&do=" + what)));
    }

    private String call(SandboxProvider sandbox, String method, String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(sandbox.address().resolve(path))
                .header("Authorization", "Bearer key")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
