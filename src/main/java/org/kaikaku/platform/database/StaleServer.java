package org.kaikaku.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived a killed application: it holds the data folder and would block the next start. Whoever calls this already
 * holds the folder's lock, so the application that started that server is gone.
 */
class StaleServer {
    private static final Logger LOG = LoggerFactory.getLogger(StaleServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;

    StaleServer(Path cluster) {
        this.cluster = cluster;
    }

    void stop() throws IOException {
        var written = PostmasterFile.of(cluster).orElse(null);
        if (written == null) {
            return;
        }
        var process = written.process().orElse(null);
        if (process == null) {
            // The number may belong to another program by now, and PostgreSQL would refuse to start for it.
            Files.deleteIfExists(written.file());
        } else {
            LOG.info("Stopping PostgreSQL {} that a killed application left behind", process.pid());
            interrupt(process);
        }
    }

    /** SIGINT is PostgreSQL's "fast" shutdown: it does not wait for clients that will never answer. */
    private void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new DatabaseUnavailable("PostgreSQL %d in %s does not stop".formatted(process.pid(), cluster), e);
        } catch (ExecutionException e) {
            throw new DatabaseUnavailable("Could not wait for PostgreSQL " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL stopped", e);
        }
    }
}
