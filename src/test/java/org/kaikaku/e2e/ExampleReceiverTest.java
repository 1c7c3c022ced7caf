package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.webhook.outside.SigningSecret;

/** The receiver that the documentation gives away. */
class ExampleReceiverTest extends ToldPrograms {
    /** The receiver that the documentation gives away: what it believes, and what it does not. */
    @Test
    void the_example_receiver_does_each_message_once_and_believes_no_other() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var login = hanako();
        var hanako = signedIn(login);
        var secret = register(hanako, "/my");
        var java = ProcessHandle.current().info().command().orElseThrow();
        var example = new ProcessBuilder(
                        java, "docs/examples/WebhookReceiver.java", String.valueOf(port), secret.shown())
                .redirectErrorStream(true)
                .start();
        try (var printed = example.inputReader()) {
            assertThat(said(printed)).startsWith("listening");
            receiver.answers(message -> pass(port, message));

            var receipt = changeOfHead(login);
            arrived(1);
            var message = receiver.messages().getFirst();

            assertThat(said(printed)).isEqualTo(message.body()).contains(receipt);
            assertThat(pass(port, message)).as("replayed").isEqualTo(200);
            var late = String.valueOf(Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond());
            var another = "msg_" + UUID.randomUUID();
            var forged = Map.of(
                    "an old one that somebody kept",
                    new Receiver.Message(
                            "msg_old", late, sign(secret, "msg_old", late, message.body()), message.body()),
                    "under a new time",
                    new Receiver.Message(message.id(), later(message), message.signature(), message.body()),
                    "under a new id",
                    new Receiver.Message(another, message.timestamp(), message.signature(), message.body()),
                    "changed",
                    new Receiver.Message(
                            message.id(),
                            message.timestamp(),
                            message.signature(),
                            message.body().replace("RECEIVED", "DECIDED")),
                    "signed by another",
                    new Receiver.Message(
                            another,
                            message.timestamp(),
                            sign(SigningSecret.random(), another, message.timestamp(), message.body()),
                            message.body()),
                    "not signed",
                    new Receiver.Message(another, message.timestamp(), "", message.body()));
            forged.forEach((how, lie) -> assertThat(pass(port, lie)).as(how).isEqualTo(401));

            hanako.get(path("/my"));
            hanako.post(path("/my") + "/test", Map.of());
            assertThat(said(printed)).as("the next that it did").contains("webhook.test");
        } finally {
            example.destroyForcibly();
        }
    }

    private static int pass(int port, Receiver.Message message) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .header("webhook-id", message.id())
                .header("webhook-timestamp", message.timestamp())
                .header("webhook-signature", message.signature())
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
