package org.kaikaku.place.booking.sandbox;

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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kaikaku.place.booking.lock.SignedCall;
import org.kaikaku.platform.city.City;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lock service to try with: the API of docs/locks.md, and a page for each door at which codes are typed. It keeps everything in memory. */
public final class SandboxLocks implements AutoCloseable {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int WHO = 401;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 422;
    private static final int AWAY = 503;
    private static final int LONGEST = 16_384;
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final JsonMapper json = JsonMapper.builder().build();
    private final UUID log = UUID.randomUUID();
    private final SandboxDoors doors = new SandboxDoors();
    private final LockSandboxSettings settings;
    private final Clock clock;
    private final Random chance;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile boolean away;

    private SandboxLocks(LockSandboxSettings settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.chance = new Random(settings.seed());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /** Listens on this machine alone. */
    public static SandboxLocks start(LockSandboxSettings settings, Clock clock) throws IOException {
        var sandbox = new SandboxLocks(settings, clock);
        sandbox.server.start();
        return sandbox;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
        threads.close();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            if (path.equals("/") || path.startsWith("/doors/") || path.equals("/outage")) {
                page(call, path);
            } else if (away) {
                say(call, AWAY, "text/plain", "Away");
            } else {
                program(call, path);
            }
        }
    }

    private void program(HttpExchange call, String path) throws IOException {
        var body = body(call);
        if (!signed(call, body)) {
            say(call, WHO, "text/plain", "Sign the call");
            return;
        }
        var query = UriComponentsBuilder.fromUri(call.getRequestURI()).build().getQueryParams();
        try {
            Map<String, ?> said = switch (call.getRequestMethod() + " " + path.replaceFirst("(?<=^/codes/).+", "")) {
                case "PUT /codes/" -> set(path.substring("/codes/".length()), json.readTree(body));
                case "DELETE /codes/" ->
                    revoke(
                            path.substring("/codes/".length()),
                            Integer.parseInt(Objects.toString(query.getFirst("revision"), "")));
                case "GET /events" ->
                    Map.of(
                            "log",
                            log.toString(),
                            "events",
                            doors.after(Long.parseLong(Objects.toString(query.getFirst("after"), "0"))));
                default -> Map.of();
            };
            said(call, said);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            say(call, REFUSED, "text/plain", "Not understood");
        }
    }

    private void said(HttpExchange call, Map<String, ?> said) throws IOException {
        if (said.isEmpty()) {
            say(call, NOT_FOUND, "text/plain", "There is nothing here");
        } else if (chance.nextDouble() < settings.lost()) {
            say(call, AWAY, "text/plain", "Done, and nobody hears of it");
        } else {
            say(call, OK, JSON, json.writeValueAsString(said));
        }
    }

    private boolean signed(HttpExchange call, String body) {
        var headers = call.getRequestHeaders();
        return SignedCall.holds(
                settings.secret(),
                Objects.toString(headers.getFirst(SignedCall.TIMESTAMP), ""),
                Objects.toString(headers.getFirst(SignedCall.SIGNATURE), ""),
                call.getRequestMethod(),
                call.getRequestURI().toString(),
                body,
                clock.instant());
    }

    private Map<String, ?> set(String id, JsonNode asked) {
        var code = new SandboxDoors.Code(
                id,
                asked.path("doors").valueStream().map(JsonNode::asString).toList(),
                asked.path("code").asString(),
                Instant.parse(asked.path("from").asString()),
                Instant.parse(asked.path("until").asString()),
                asked.path("revision").asInt(),
                false);
        if (code.doors().isEmpty()
                || !code.digits().matches("\\d{8}")
                || !code.from().isBefore(code.until())) {
            throw new IllegalArgumentException(id);
        }
        doors.set(code);
        return Map.of("id", id, "status", "set");
    }

    private Map<String, ?> revoke(String id, int revision) {
        doors.revoke(id, revision);
        return Map.of("id", id, "status", "revoked");
    }

    private void page(HttpExchange call, String path) throws IOException {
        boolean posted = call.getRequestMethod().equals("POST");
        if (path.equals("/outage") && posted) {
            away = typed(call).getOrDefault("away", "").equals("yes");
            call.getResponseHeaders().add("Location", "/");
            call.sendResponseHeaders(SEE_OTHER, -1);
        } else if (path.startsWith("/doors/")) {
            var door = path.substring("/doors/".length());
            var now = LocalDateTime.ofInstant(clock.instant(), City.ZONE).truncatedTo(ChronoUnit.MINUTES);
            say(call, OK, HTML, LockPage.door(door, now.toString(), posted ? open(door, typed(call)) : null));
        } else {
            say(call, OK, HTML, LockPage.doors(doors.doors(), away));
        }
    }

    /** A door opens whether or not the service answers: it hears of it later. */
    private SandboxDoors.Try open(String door, Map<String, String> typed) {
        var done = doors.type(door, typed.getOrDefault("code", ""), at(typed.getOrDefault("at", "")));
        boolean twice = chance.nextDouble() < settings.doubled();
        long delay =
                settings.late().isZero() ? 0 : chance.nextLong(settings.late().toMillis() + 1);
        if (delay == 0) {
            doors.hear(done, twice);
        } else {
            later.schedule(() -> doors.hear(done, twice), delay, TimeUnit.MILLISECONDS);
        }
        return done;
    }

    /** Another moment than now may be tried, so that nobody need wait for the day of a use. */
    private Instant at(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(City.ZONE).toInstant();
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }

    private static Map<String, String> typed(HttpExchange call) throws IOException {
        return Arrays.stream(body(call).split("&"))
                .map(one -> one.split("=", 2))
                .filter(one -> one.length == 2)
                .collect(Collectors.toMap(
                        one -> one[0],
                        one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8).strip(),
                        (_, last) -> last));
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
