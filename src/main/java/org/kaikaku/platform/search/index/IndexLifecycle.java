package org.kaikaku.platform.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.search.Findables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens this node's index when the house stands, follows the database by itself and closes it in time. */
@Component
@EnableConfigurationProperties(SearchFolder.class)
class IndexLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexLifecycle.class);
    private static final long PAUSE = 2;
    private static final long COMMIT = 30;
    private static final long PATIENCE = 1000;

    private final SearchFolder settings;
    private final ChangeTable table;
    private final ObjectProvider<Findables> rooms;

    private @Nullable Open open;

    IndexLifecycle(SearchFolder settings, ChangeTable table, ObjectProvider<Findables> rooms) {
        this.settings = settings;
        this.table = table;
        this.rooms = rooms;
    }

    /** What is there while the house stands. */
    record Open(NodeIndex index, FollowChanges changes, ScheduledExecutorService worker) {}

    @Override
    public synchronized void start() {
        var index = NodeIndex.open(settings.folder(), Analysis.all());
        var changes = new FollowChanges(index, table, rooms.orderedStream().toList());
        var worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("search-", 0).daemon().factory());
        worker.scheduleWithFixedDelay(() -> keepUp(changes), 0, PAUSE, TimeUnit.SECONDS);
        worker.scheduleWithFixedDelay(() -> commit(changes), COMMIT, COMMIT, TimeUnit.SECONDS);
        open = new Open(index, changes, worker);
    }

    private static void keepUp(FollowChanges changes) {
        try {
            changes.follow();
            if (changes.lost()) {
                changes.build();
            }
        } catch (RuntimeException e) { // whatever it is: a task that throws is never run again, and nobody hears of it
            LOG.warn("The index does not follow just now", e);
        }
    }

    private static void commit(FollowChanges changes) {
        try {
            changes.commit();
        } catch (RuntimeException e) {
            LOG.warn("The index cannot be written just now", e);
        }
    }

    /** What was committed until now is found, unless there is so much of it that nobody should wait. */
    void catchUp() {
        var now = open();
        if (!now.changes().state().building()) {
            try {
                now.worker().submit(() -> keepUp(now.changes())).get(PATIENCE, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.debug("Found with what there is", e);
            }
        }
    }

    synchronized Open open() {
        if (open == null) {
            throw new SearchClosed();
        }
        return open;
    }

    /** The house is being opened or closed. */
    static final class SearchClosed extends RuntimeException {}

    @Override
    public synchronized void stop() {
        if (open != null) {
            close(open);
            open = null;
        }
    }

    private static void close(Open open) {
        open.worker().shutdown();
        try {
            if (!open.worker().awaitTermination(10, TimeUnit.SECONDS)) {
                open.worker().shutdownNow();
            }
            open.changes().commit();
            open.index().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return open != null;
    }
}
