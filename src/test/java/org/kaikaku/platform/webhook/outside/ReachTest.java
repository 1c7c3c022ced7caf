package org.kaikaku.platform.webhook.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far this house reaches for somebody who names an address. */
class ReachTest {
    private final Reach careful = reach(List.of("hooks.example.jp", "*.example.com"), List.of("inside.city"));
    private final Reach open = reach(List.of("*"), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.jp/kaikaku",
                "https://HOOKS.example.jp:8443/",
                "https://a.b.example.com/x?y=z",
                "http://inside.city/",
                "https://inside.city:9443/x"
            })
    void what_the_city_allows_may_be_told(String address) {
        assertThat(careful.refuses(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.jp/,NO_TLS",
        "https://example.com/,NOT_ALLOWED",
        "https://evilexample.com/,NOT_ALLOWED",
        "https://hooks.example.jp.evil.example/,NOT_ALLOWED",
        "https://127.0.0.1/,NOT_ALLOWED",
        "https://hooks.example.jp@evil.example/,NO_ADDRESS",
        "https://user:word@hooks.example.jp/,NO_ADDRESS",
        "https://hooks.example.jp/#x,NO_ADDRESS",
        "ftp://hooks.example.jp/,NO_ADDRESS",
        "file:///etc/passwd,NO_ADDRESS",
        "//hooks.example.jp/,NO_ADDRESS",
        "https:///x,NO_ADDRESS",
        "hooks.example.jp,NO_ADDRESS",
        "'https://hooks.example.jp/ x',NO_ADDRESS"
    })
    void what_it_does_not_may_not(String address, Reach.Refusal refusal) {
        assertThat(careful.refuses(address)).contains(refusal);
    }

    @Test
    void where_the_city_says_nothing_nobody_is_told() {
        var none = reach(List.of(), List.of());

        assertThat(none.isOn()).isFalse();
        assertThat(none.refuses("https://hooks.example.jp/")).contains(Reach.Refusal.NOT_ALLOWED);
    }

    /** Each of these leads to the very server that counts, or to another of this machine or network. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1:%d/",
                "https://localhost:%d/",
                "https://[::1]:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://0.0.0.0:%d/",
                "https://2130706433:%d/",
                "https://127.1:%d/",
                "https://10.0.0.1:%d/",
                "https://169.254.169.254/latest/meta-data/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://[fd00::1]/",
                "https://[fe80::1]/"
            })
    void whoever_names_an_address_in_the_citys_network_reaches_nothing_there(String address) throws IOException {
        var counted = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", exchange -> {
            counted.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            var to = URI.create(address.formatted(server.getAddress().getPort()));

            assertThat(new Post(open).send(to, Map.of(), "{}"))
                    .isInstanceOfSatisfying(
                            Post.Answer.None.class,
                            none -> assertThat(none.why()).isIn("not allowed", "UnknownHost"));
            assertThat(counted).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobody_is_followed_elsewhere() throws IOException {
        var counted = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            counted.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        server.start();
        try {
            var to = URI.create("http://localhost:" + server.getAddress().getPort() + "/");

            assertThat(new Post(reach(List.of(), List.of("localhost"))).send(to, Map.of(), "{}"))
                    .isEqualTo(new Post.Answer.Status(307));
            assertThat(counted).hasValue(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void who_does_not_answer_is_not_waited_for_long_and_who_is_not_there_not_at_all() throws IOException {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        var to = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        var post = new Post(reach(List.of(), List.of("localhost")), Duration.ofSeconds(5), Duration.ofMillis(300));
        try {
            assertThat(post.send(to, Map.of(), "{}")).isEqualTo(new Post.Answer.None("SocketTimeout"));
            assertThat(asked.getCount()).isZero();
        } finally {
            over.countDown();
            server.stop(0);
        }
        assertThat(post.send(to, Map.of(), "{}")).isEqualTo(new Post.Answer.None("HttpHostConnect"));
    }

    private static Reach reach(List<String> hosts, List<String> inside) {
        return new Reach(new WebhookSettings(hosts, inside, Path.of("unused")));
    }
}
