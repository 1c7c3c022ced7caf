package org.kaikaku.platform.upload.scan;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.upload.Forged;

/**
 * The machine's own clamd, with a database that knows just the test virus: the real ones come from the internet, and are not what is tried
 * here.
 */
final class ClamdHere implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private ClamdHere(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Skips the test where there is none; where everything has to be proven (CI), that is a failure. */
    static ClamdHere in(Path folder) throws IOException {
        assumeTrue(
                program().isPresent() || System.getenv("CI") != null,
                "No clamd in PATH or /usr/sbin, so no file was scanned");
        var here = new ClamdHere(folder, freePort());
        here.configure();
        here.start();
        return here;
    }

    String socket() {
        return folder.resolve("clamd.socket").toString();
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = new ProcessBuilder(
                        program()
                                .orElseThrow(() -> new IllegalStateException("No clamd in PATH or /usr/sbin"))
                                .toString(),
                        "-c",
                        folder.resolve("clamd.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> Clamd.at(host(), PATIENCE).scan(new byte[] {1}) instanceof Scanner.Verdict.Clean);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private void configure() throws IOException {
        var known = Files.createDirectories(folder.resolve("database")).resolve("test.ndb");
        var signature = HexFormat.of().formatHex(Forged.utf8(Forged.EICAR.substring(29)));
        Files.writeString(known, "Eicar-Test:0:*:" + signature + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                LocalSocket %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                StreamMaxLength 1M
                Foreground yes
                """.formatted(known.getParent(), socket(), port));
    }

    private static Optional<Path> program() {
        return Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
