package org.kaikaku.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void whoever_calls_is_answered_with_what_they_typed_and_led_on() throws Exception {
        try (var listener = new Listener(0, call -> {
            if (call.posted()) {
                call.lead("/typed?" + call.typed().getOrDefault("words", "nothing"));
            } else {
                call.refuse(404, call.path() + " " + call.uri().getQuery() + " " + call.header("Name"));
            }
        })) {
            listener.start();

            var led = send(
                    listener, "POST", "how=x&words=" + URLEncoder.encode(" key ", StandardCharsets.UTF_8) + "&odd");
            assertThat(led.statusCode()).isEqualTo(303);
            assertThat(led.headers().firstValue("Location")).contains("/typed?key");

            var refused = send(listener, "GET", "");
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).isEqualTo("/doors/1 a=b ");
            assertThat(refused.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        }
    }

    @Test
    void a_port_that_somebody_else_has_is_said() throws Exception {
        try (var first = new Listener(0, call -> call.json("{}"))) {
            int port = first.address().getPort();
            assertThatThrownBy(() -> new Listener(port, call -> call.json("{}")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void of_an_option_that_is_said_twice_the_last_counts_and_what_is_not_said_is_usual() {
        var said = new Options("sandbox-locks", "--lost=0.2", "--lost=0.4", "--late=5");

        assertThat(said.share("lost")).isEqualTo(0.4);
        assertThat(said.share("doubled")).isZero();
        assertThat(said.seconds("late")).isEqualTo(Duration.ofSeconds(5));
        assertThat(said.number("port", 8098)).isEqualTo(8098);
        assertThat(said.text("secret")).isEmpty();
        assertThatThrownBy(() -> new Options("--port=many").number("port", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpResponse<String> send(Listener listener, String method, String body) throws Exception {
        var request = HttpRequest.newBuilder(listener.address().resolve("/doors/1?a=b"))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
