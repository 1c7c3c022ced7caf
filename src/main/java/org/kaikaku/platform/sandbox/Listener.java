package org.kaikaku.platform.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers whoever calls on this machine, as many as call at once. */
public final class Listener implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** What it answers to a call. */
    @FunctionalInterface
    public interface Answers {
        void answer(Call call) throws IOException;
    }

    /**
     * Has the port, and keeps callers waiting until it is started.
     *
     * @param port 0 for any that is free
     * @throws IOException where somebody else has the port
     */
    public Listener(int port, Answers answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answers.answer(new Call(exchange));
            }
        });
    }

    public void start() {
        server.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
