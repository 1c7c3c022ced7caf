package org.kaikaku.platform.payment.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A payment provider to try with: the API of docs/payments.md, a page on which one pays without a card, signed messages and the file of what it
 * hands over. It keeps everything in memory and moves no money.
 */
public final class SandboxProvider implements AutoCloseable {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int BAD = 400;
    private static final int WHO = 401;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int LONGEST = 16_384;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, SandboxPayment> payments = new ConcurrentHashMap<>();
    private final Settlement settlement = new Settlement();
    private final SandboxSettings settings;
    private final Clock clock;
    private final Notes notes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private SandboxProvider(SandboxSettings settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.notes = new Notes(settings, clock);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /** Listens on this machine alone. */
    public static SandboxProvider start(SandboxSettings settings, Clock clock) throws IOException {
        var sandbox = new SandboxProvider(settings, clock);
        sandbox.server.start();
        return sandbox;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        notes.close();
        threads.close();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            if (path.startsWith("/pay/")) {
                page(call, path.substring("/pay/".length()));
            } else if (!("Bearer " + settings.key())
                    .equals(call.getRequestHeaders().getFirst("Authorization"))) {
                say(call, WHO, "text/plain", "Show the key");
            } else {
                program(call, call.getRequestMethod(), path.substring(1).split("/"));
            }
        }
    }

    private void program(HttpExchange call, String method, String... path) throws IOException {
        switch (method + " " + path[0] + " " + path.length) {
            case "GET messages 1" -> say(call, OK, "application/json", json.writeValueAsString(notes.written()));
            case "GET settlement.csv 1" -> say(call, OK, "text/csv", settlement.csv());
            case "PUT payments 2" -> begin(call, path[1]);
            default -> known(call, method, path);
        }
    }

    private void known(HttpExchange call, String method, String... path) throws IOException {
        var payment = path.length > 1 && path[0].equals("payments") ? payments.get(path[1]) : null;
        if (payment == null) {
            say(call, NOT_FOUND, "text/plain", "There is no such payment");
        } else if (method.equals("POST") && path.length == 3 && path[2].equals("expiry")) {
            end(payment);
            tell(call, payment);
        } else if (method.equals("PUT") && path.length == 4 && path[2].equals("refunds")) {
            refund(call, payment, path[3]);
        } else {
            tell(call, payment);
        }
    }

    private void begin(HttpExchange call, String id) throws IOException {
        try {
            var asked = json.readTree(body(call));
            var payment = payments.computeIfAbsent(
                    id,
                    _ -> new SandboxPayment(
                            id,
                            asked.path("amount").asLong(),
                            asked.path("description").asString(),
                            URI.create(asked.path("return_url").asString()),
                            Instant.parse(asked.path("expires_at").asString())));
            tell(call, payment);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            say(call, BAD, "text/plain", "Not understood");
        }
    }

    private void refund(HttpExchange call, SandboxPayment payment, String refund) throws IOException {
        long yen = amount(json.readTree(body(call)));
        long before = payment.refunded();
        if (!payment.refund(refund, yen)) {
            say(call, CONFLICT, "text/plain", "More than was taken");
            return;
        }
        if (payment.refunded() > before) {
            settlement.add(payment.id, "refund", yen, clock.instant());
            notes.tell(written(payment));
        }
        tell(call, payment);
    }

    private static long amount(JsonNode asked) {
        return asked.path("amount").asLong(0);
    }

    private void end(SandboxPayment payment) {
        if (payment.open()) {
            payment.end();
            notes.tell(written(payment));
        }
    }

    private void page(HttpExchange call, String id) throws IOException {
        var payment = payments.get(id);
        if (payment == null) {
            say(call, NOT_FOUND, "text/html", SandboxPage.notFound());
        } else if (call.getRequestMethod().equals("POST")) {
            chosen(call, payment);
        } else {
            say(call, OK, "text/html", SandboxPage.of(payment));
        }
    }

    private void chosen(HttpExchange call, SandboxPayment payment) throws IOException {
        var typed = URLDecoder.decode(body(call), StandardCharsets.UTF_8);
        if (typed.contains("do=pay") && payment.pay(clock.instant())) {
            settlement.add(payment.id, "capture", payment.amount, clock.instant());
            notes.tell(written(payment));
        } else if (typed.contains("do=stop")) {
            end(payment);
        } else if (typed.contains("do=dispute")) {
            dispute(payment, !typed.contains("do=dispute-half"));
        }
        call.getResponseHeaders().add("Location", payment.back.toString());
        call.sendResponseHeaders(SEE_OTHER, -1);
    }

    private void dispute(SandboxPayment payment, boolean all) {
        long yen = payment.dispute(all);
        if (yen > 0) {
            settlement.add(payment.id, "refund", yen, clock.instant());
            notes.tell(written(payment));
        }
    }

    private void tell(HttpExchange call, SandboxPayment payment) throws IOException {
        say(call, OK, "application/json", written(payment));
    }

    private String written(SandboxPayment payment) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", payment.id);
        said.put("status", payment.captured() > 0 ? "captured" : payment.open() ? "open" : "ended");
        said.put("amount", payment.amount);
        said.put("captured", payment.captured());
        said.put("refunded", payment.refunded());
        said.put("page", address() + "/pay/" + payment.id);
        return json.writeValueAsString(said);
    }

    private static String body(HttpExchange call) throws IOException {
        return new String(call.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
    }

    private static void say(HttpExchange call, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }
}
