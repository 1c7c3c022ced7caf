package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;

/** The releases of the city's files. Another node's release is noticed within {@link #LOOK_EVERY}. */
@Service
public class CityReleases {
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final CityArchive archive;
    private final Clock clock;
    private final ConcurrentMap<Long, Release> read = new ConcurrentHashMap<>();
    private final AtomicLong looks = new AtomicLong();
    private volatile Look last = new Look(0, 0, Instant.MIN);

    /** @param number counts looks in the order in which they began */
    private record Look(long number, long newest, Instant at) {}

    CityReleases(CityArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** @throws NoSuchRelease where nothing was published yet */
    public Release current() {
        var look = last;
        if (look.at().isBefore(clock.instant().minus(LOOK_EVERY))) {
            look = look();
        }
        return get(look.newest());
    }

    /** @throws NoSuchRelease where there is none of that number */
    public Release get(long id) {
        var known = read.get(id);
        if (known != null) {
            return known;
        }
        var found = archive.find(id).orElseThrow(() -> new NoSuchRelease(id));
        read.put(id, found);
        return found;
    }

    public boolean published() {
        return look().newest() > 0;
    }

    /** One that began earlier and ended later knows less, and is not kept: else what was just published would be gone for a moment. */
    Look look() {
        long number = looks.incrementAndGet();
        var look = new Look(number, archive.newest(), clock.instant());
        synchronized (looks) {
            if (number > last.number()) {
                last = look;
            }
        }
        return last;
    }
}
