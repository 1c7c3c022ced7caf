package org.kaikaku.place.booking.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kaikaku.place.booking.lock.SignedCall;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.sandbox.Call;
import org.kaikaku.platform.sandbox.Listener;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A lock service to try with: the API of docs/locks.md, and a page for each door at which codes are typed. It keeps everything in memory. */
public final class SandboxLocks implements AutoCloseable {
    private static final int WHO = 401;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 422;
    private static final int AWAY = 503;

    private final JsonMapper json = JsonMapper.builder().build();
    private final UUID log = UUID.randomUUID();
    private final SandboxDoors doors = new SandboxDoors();
    private final LockSandboxSettings settings;
    private final Clock clock;
    private final Random chance;
    private final Listener listener;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile boolean away;

    private SandboxLocks(LockSandboxSettings settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.chance = new Random(settings.seed());
        this.listener = new Listener(settings.port(), this::answer);
    }

    /** Listens on this machine alone. */
    public static SandboxLocks start(LockSandboxSettings settings, Clock clock) throws IOException {
        var sandbox = new SandboxLocks(settings, clock);
        sandbox.listener.start();
        return sandbox;
    }

    public URI address() {
        return listener.address();
    }

    @Override
    public void close() {
        listener.close();
        later.shutdownNow();
    }

    private void answer(Call call) throws IOException {
        var path = call.path();
        if (path.equals("/") || path.startsWith("/doors/") || path.equals("/outage")) {
            page(call, path);
        } else if (away) {
            call.refuse(AWAY, "Away");
        } else {
            program(call, path);
        }
    }

    private void program(Call call, String path) throws IOException {
        var body = call.body();
        if (!signed(call, body)) {
            call.refuse(WHO, "Sign the call");
            return;
        }
        var query = UriComponentsBuilder.fromUri(call.uri()).build().getQueryParams();
        try {
            Map<String, ?> said = switch (call.method() + " " + path.replaceFirst("(?<=^/codes/).+", "")) {
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
            call.refuse(REFUSED, "Not understood");
        }
    }

    private void said(Call call, Map<String, ?> said) throws IOException {
        if (said.isEmpty()) {
            call.refuse(NOT_FOUND, "There is nothing here");
        } else if (chance.nextDouble() < settings.lost()) {
            call.refuse(AWAY, "Done, and nobody hears of it");
        } else {
            call.json(json.writeValueAsString(said));
        }
    }

    private boolean signed(Call call, String body) {
        return SignedCall.holds(
                settings.secret(),
                call.header(SignedCall.TIMESTAMP),
                call.header(SignedCall.SIGNATURE),
                call.method(),
                call.uri().toString(),
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

    private void page(Call call, String path) throws IOException {
        if (path.equals("/outage") && call.posted()) {
            away = call.typed().getOrDefault("away", "").equals("yes");
            call.lead("/");
        } else if (path.startsWith("/doors/")) {
            var door = path.substring("/doors/".length());
            var now = LocalDateTime.ofInstant(clock.instant(), City.ZONE).truncatedTo(ChronoUnit.MINUTES);
            call.page(LockPage.door(door, now.toString(), call.posted() ? open(door, call.typed()) : null));
        } else {
            call.page(LockPage.doors(doors.doors(), away));
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
}
