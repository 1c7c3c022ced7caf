package org.kaikaku;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;

/** The sandbox of locks as a process of its own, for all tests of the house; begun when the first of them needs it. */
public final class LocksProcess {
    public static final String SECRET = "secret-of-locks-secret-of-locks-32";
    private static final int PORT = SandboxProcess.free();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable Process process;

    private LocksProcess() {}

    public static URI address() {
        return URI.create("http://localhost:" + PORT);
    }

    /** Once it listens. It tells half of what happens twice. */
    public static synchronized URI running() {
        if (process == null || !process.isAlive()) {
            process = SandboxProcess.start(
                    address(), SandboxLocksCommand.NAME, "--port=" + PORT, "--secret=" + SECRET, "--doubled=0.5");
        }
        return address();
    }

    /** What the page of a door says when somebody types a code there at some moment. */
    public static String type(String door, String code, Instant at) {
        return send(
                "/doors/" + door,
                "code=" + code + "&at="
                        + encoded(LocalDateTime.ofInstant(at, City.ZONE).toString()));
    }

    /** Nobody answers calls any more, or again; doors go on. */
    public static void away(boolean away) {
        send("/outage", "away=" + (away ? "yes" : "no"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String send(String path, String form) {
        try {
            var request = HttpRequest.newBuilder(running().resolve(path))
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
