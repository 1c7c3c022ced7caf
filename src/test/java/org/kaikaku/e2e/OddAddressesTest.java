package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as no library writes them, over the wire. */
class OddAddressesTest extends Townspeople {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /procedures?q=100%          | 400
            /procedures?q=%zz           | 400
            /procedures?q=%FF%FE        | 400
            /procedures?q=%ED%A0%BD     | 400
            /procedures?q=a%00b         | 200
            /procedures?q=1&q=2&lang=ja | 200
            /procedures?%00=1           | 400
            /procedures?=&&&=           | 400
            //procedures                | 400
            /procedures;q=1             | 400
            /procedures/%0d%0aSet-Cookie:x | 400
            /nothing/%E2%80%AE          | 404
            """)
    void what_the_house_cannot_read_it_refuses_with_its_own_page(String target, int status) throws IOException {
        var reply = ask(target);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(Jsoup.parse(reply.body()).select("html").attr("lang")).isEqualTo("ja");
        assertThat(Jsoup.parse(reply.body()).select("main h1").text()).isNotBlank();
    }

    /** The server sends these back before they come to the house. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%00",
                "/procedures/%C0%AE",
                "/procedures/..%2f..%2fetc",
                "/procedures?q=<script>",
                "nonsense",
                "/a b"
            })
    void what_is_no_address_at_all_is_refused_and_nothing_is_told(String target) throws IOException {
        var reply = ask(target);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("Tomcat", "Exception", "<script>", target);
    }

    @Test
    void a_long_address_is_read_or_refused() throws IOException {
        assertThat(ask("/procedures?q=" + "x".repeat(7_000)).status()).isIn(200, 400, 414);
    }

    /** The server may hang up before the last word, so the answer is not always there to be read; the house goes on. */
    @Test
    void an_address_without_end_is_refused_or_hung_up_on() throws IOException {
        try {
            assertThat(ask("/procedures?q=" + "x".repeat(200_000)).status()).isIn(400, 414);
        } catch (SocketException hungUp) {
            assertThat(hungUp).hasMessageMatching("Broken pipe|Connection reset.*");
        }
        assertThat(ask("/procedures").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: nonsense",
                "Accept: text/html;q=9,*/*;q=x",
                "Accept-Language: xx-;q=,,;q=9,*",
                "Accept-Charset: nonsense",
                "Cookie: SESSION=../../x; JSESSIONID=%00; language=<script>; =;",
                "Range: bytes=99999999999999999999-1",
                "If-None-Match: \"",
                "If-Modified-Since: the day before",
                "Authorization: Bearer \u00e9\u00ff",
                "Authorization: Basic nonsense",
                "Content-Type: nonsense/;;=",
                "Origin: null",
                "X-Forwarded-For: nonsense, ::::, 999.999.999.999",
                "Forwarded: for=\"[",
                "HX-Request: nonsense",
                "Idempotency-Key: '"
            })
    void whatever_stands_in_its_head_a_request_is_answered(String head) throws IOException {
        for (var target : List.of(
                "/procedures", "/sign-in", "/outreach/timetable.csv", "/api/v1/procedures", "/my", "/nothing")) {
            assertThat(ask(target, head).status()).as(target).isBetween(200, 499);
        }
    }

    private record Reply(int status, String body) {}

    private Reply ask(String target) throws IOException {
        return ask(target, "Accept: text/html\r\nAccept-Language: ja");
    }

    private Reply ask(String target, String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var asked = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + head + "\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Reply(Integer.parseInt(answer.split(" ")[1]), answer.substring(Math.max(end, 0)));
        }
    }
}
