package org.kaikaku.platform.document.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * S3Proxy in a process of its own, over a folder: a server that others run in production, and that checks the signature (version 4) of every
 * request. The build fetches it to {@code target/s3proxy}.
 */
public final class StorageServer implements AutoCloseable {
    public static final String BUCKET = "bunsho";
    public static final String KEY = "kaikaku";
    public static final String SECRET = "a-secret-that-only-the-test-knows";

    private static final Path JAR = Path.of("target/s3proxy/s3proxy.jar");

    private final Path folder;
    private final int port;
    private Process process;

    private StorageServer(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = begin();
    }

    /** Comes back once it answers. */
    public static StorageServer in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lies").resolve(BUCKET));
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            free.close();
            return new StorageServer(folder, port);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    public Map<String, String> settings(String url) {
        return Map.of(
                "KAIKAKU_S3_URL", url,
                "KAIKAKU_S3_BUCKET", BUCKET,
                "KAIKAKU_S3_KEY", KEY,
                "KAIKAKU_S3_SECRET", SECRET);
    }

    /** What lies in the bucket, by whatever name. */
    public List<Path> objects() {
        try (var files = Files.walk(folder.resolve("lies").resolve(BUCKET))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException {
        process = begin();
    }

    private Process begin() throws IOException {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException(JAR + " is fetched by: mvn process-test-resources");
        }
        var settings = new Properties();
        settings.putAll(Map.of(
                "s3proxy.endpoint",
                url(),
                "s3proxy.authorization",
                "aws-v4",
                "s3proxy.identity",
                KEY,
                "s3proxy.credential",
                SECRET,
                "jclouds.provider",
                "filesystem-nio2",
                "jclouds.identity",
                "local",
                "jclouds.credential",
                "local",
                "jclouds.filesystem.basedir",
                folder.resolve("lies").toString()));
        var file = folder.resolve("s3proxy.conf");
        try (var out = Files.newBufferedWriter(file, UTF_8)) {
            settings.store(out, null);
        }
        var log = folder.resolve("s3proxy.log");
        var started = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-jar",
                        JAR.toString(),
                        "--properties",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        awaitAnswer(started);
        return started;
    }

    private void awaitAnswer(Process started) {
        await().atMost(Duration.ofSeconds(60)).until(() -> answers() || !started.isAlive());
        if (!started.isAlive()) {
            throw new IllegalStateException("S3Proxy has ended; see " + folder.resolve("s3proxy.log"));
        }
    }

    private boolean answers() throws IOException {
        try {
            var asked = (HttpURLConnection) URI.create(url()).toURL().openConnection();
            asked.getResponseCode();
            asked.disconnect();
            return true;
        } catch (ConnectException _) {
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
