package org.kaikaku.platform.payment.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kaikaku.platform.payment.online.Signature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the city what happened, as badly as real providers do: late, twice, in any order, or not at all. */
final class Notes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Notes.class);
    private static final int KEPT = 10_000;

    private final SandboxSettings settings;
    private final Clock clock;
    private final Random chance;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final List<Map<String, String>> written = new CopyOnWriteArrayList<>();

    Notes(SandboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.chance = new Random(settings.seed());
    }

    synchronized void tell(String body) {
        var id = "msg_" + UUID.randomUUID();
        if (written.size() < KEPT) {
            written.add(Map.of("id", id, "body", body));
        }
        var to = settings.tells();
        if (to == null || chance.nextDouble() < settings.lost()) {
            return;
        }
        int times = chance.nextDouble() < settings.doubled() ? 2 : 1;
        for (int i = 0; i < times; i++) {
            long delay = settings.late().isZero()
                    ? 0
                    : chance.nextLong(settings.late().toMillis() + 1);
            later.schedule(() -> send(to, id, body), delay, TimeUnit.MILLISECONDS);
        }
    }

    /** All that was to be told, for whoever delivers it by hand. */
    List<Map<String, String>> written() {
        return List.copyOf(written);
    }

    private void send(URI to, String id, String body) {
        try {
            long now = clock.instant().getEpochSecond();
            client.send(
                    HttpRequest.newBuilder(to)
                            .timeout(Duration.ofSeconds(15))
                            .header("Content-Type", "application/json")
                            .header(Signature.ID, id)
                            .header(Signature.TIMESTAMP, String.valueOf(now))
                            .header(Signature.SIGNATURE, Signature.sign(settings.secret(), id, now, body))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            log.warn("The city does not answer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        client.close();
    }
}
