package org.kaikaku;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sandbox of payments as a process of its own, for all tests of the house; begun when the first of them needs it. It sends nothing by itself. */
public final class SandboxProcess {
    public static final String KEY = "key-of-tests";
    public static final String SECRET = "secret-of-tests-secret-of-tests-32";
    private static final int PORT = free();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable Process process;

    private SandboxProcess() {}

    public static URI address() {
        return URI.create("http://localhost:" + PORT);
    }

    /** Once it listens. */
    public static synchronized URI running() {
        if (process == null || !process.isAlive()) {
            process = start(
                    address(), SandboxPaymentCommand.NAME, "--port=" + PORT, "--key=" + KEY, "--secret=" + SECRET);
        }
        return address();
    }

    /** A process of our own program, once it has said that it listens. */
    static Process start(URI address, String... command) {
        try {
            var words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx64m",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    Kaikaku.class.getName()));
            words.addAll(List.of(command));
            var started = new ProcessBuilder(words).redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            var said = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains(address.toString())) {
                    Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                    return started;
                }
            }
            throw new IllegalStateException("The sandbox ended before it began");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody does on the provider's page: {@code pay} or {@code stop}. */
    public static void choose(String payment, String what) {
        send(HttpRequest.newBuilder(running().resolve("/pay/" + payment))
                .POST(HttpRequest.BodyPublishers.ofString("how=card&do=" + what)));
    }

    /** As a program that shows the key. */
    public static String get(String path) {
        return send(HttpRequest.newBuilder(running().resolve(path)).header("Authorization", "Bearer " + KEY));
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
