package org.kaikaku.platform.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What somebody asks of a sandbox, and what it says to that, once. */
public final class Call {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int LONGEST = 16_384;

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    public String method() {
        return exchange.getRequestMethod();
    }

    public boolean posted() {
        return method().equals("POST");
    }

    public String path() {
        return exchange.getRequestURI().getPath();
    }

    /** With its query. */
    public URI uri() {
        return exchange.getRequestURI();
    }

    /** Empty where it is not there. */
    public String header(String name) {
        return Objects.toString(exchange.getRequestHeaders().getFirst(name), "");
    }

    /** Can be read once; what is longer than 16 KiB is cut off. */
    public String body() throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
    }

    /** The fields of a form. */
    public Map<String, String> typed() throws IOException {
        return Arrays.stream(body().split("&"))
                .map(one -> one.split("=", 2))
                .filter(one -> one.length == 2)
                .collect(Collectors.toMap(
                        one -> one[0],
                        one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8).strip(),
                        (_, last) -> last));
    }

    public void page(String html) throws IOException {
        say(OK, "text/html", html);
    }

    public void json(String text) throws IOException {
        say(OK, "application/json", text);
    }

    public void csv(String text) throws IOException {
        say(OK, "text/csv", text);
    }

    /** Why it was not done. */
    public void refuse(int status, String why) throws IOException {
        say(status, "text/plain", why);
    }

    public void say(int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** On to another page. */
    public void lead(String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(SEE_OTHER, -1);
    }
}
