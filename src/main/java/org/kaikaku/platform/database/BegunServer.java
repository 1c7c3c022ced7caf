package org.kaikaku.platform.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A server that starts beside whatever else goes on; whoever needs it waits for what is left of that. */
class BegunServer implements Server {
    private final CompletableFuture<Server> server;

    BegunServer(Supplier<Server> start) {
        this.server = CompletableFuture.supplyAsync(
                start, task -> Thread.ofPlatform().name("database").start(task));
    }

    /** @throws java.util.concurrent.CompletionException around the exception that kept it from starting */
    @Override
    public Access access() {
        return server.join().access();
    }

    @Override
    public void close() throws IOException {
        boolean runs = server.handle((_, failure) -> failure == null).join();
        if (runs) {
            server.join().close();
        }
    }
}
