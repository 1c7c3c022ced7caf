package org.kaikaku.platform.document.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.kaikaku.platform.document.storage.Storage.Lying;
import org.kaikaku.platform.document.storage.StoredObjects.Mended;
import org.kaikaku.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares rows and objects. An object without a row is what an interrupted upload leaves: a day later it is removed. A row without its object
 * is told to whoever keeps the machine, since only a copy of the storage can bring it back.
 */
@Component
class MendStorage implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(MendStorage.class);
    private static final Duration LEFT_OVER = Duration.ofDays(1);
    /** More than these, and more than one in a hundred: no interrupted uploads, rather a database of another day. */
    private static final int FEW = 20;

    private static final int OF_ALL = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final Storage storage;
    private final StoredObjects objects;
    private final Clock clock;

    MendStorage(Storage storage, StoredObjects objects, Clock clock) {
        this.storage = storage;
        this.objects = objects;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "document.mend-storage";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        if (storage.there()) {
            mend();
        }
    }

    Mended mend() {
        var now = clock.instant();
        var round = new Round(now.minus(LEFT_OVER));
        round.go();
        boolean few = round.strangers.size() <= Math.max(FEW, round.count / OF_ALL);
        if (few) {
            round.strangers.forEach(storage::remove);
        } else {
            LOG.error(
                    "{} of {} objects in the storage belong to no document, and are left there: was an older backup restored?",
                    round.strangers.size(),
                    round.count);
        }
        round.missing.forEach(one -> LOG.error("The content of document {} is not in the storage", one));
        int strangers = round.strangers.size();
        var mended = new Mended(now, round.count, few ? strangers : 0, few ? 0 : strangers, round.missing);
        objects.mended(mended);
        return mended;
    }

    /** Both sides in the order of names, a page at a time, so that millions need no memory. */
    private final class Round {
        private final Instant leftOver;
        private final List<UUID> strangers = new ArrayList<>();
        private final List<UUID> missing = new ArrayList<>();
        private long count;
        private UUID done = FIRST;

        private Round(Instant leftOver) {
            this.leftOver = leftOver;
        }

        private void go() {
            var page = storage.list(null);
            take(page);
            while (page.next() != null) {
                page = storage.list(page.next());
                take(page);
            }
        }

        private void take(Storage.Page page) {
            count += page.objects().size();
            var names = page.objects().stream().map(Lying::object).toList();
            var known = objects.known(names);
            page.objects().stream()
                    .filter(one -> !known.contains(one.object()) && one.since().isBefore(leftOver))
                    .map(Lying::object)
                    .forEach(strangers::add);
            look(upTo(page, names), names);
        }

        private UUID upTo(Storage.Page page, List<UUID> names) {
            if (page.next() == null) {
                return LAST;
            }
            return names.isEmpty() ? done : names.getLast();
        }

        /** A service that lists in another order than by name makes work here, and no false alarm. */
        private void look(UUID to, List<UUID> names) {
            var there = new HashSet<>(names);
            objects.between(done, to).stream()
                    .filter(row -> !there.contains(row.object()) && !storage.has(row.object()) && objects.has(row))
                    .forEach(row -> missing.add(row.document()));
            done = to;
        }
    }
}
