package org.kaikaku.platform.city;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Service;

/** The releases of the city's files. Another node's release is noticed within {@link #LOOK_EVERY}. */
@Service
public class CityReleases {
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final CityArchive archive;
    private final Clock clock;
    private final ConcurrentMap<Long, Release> read = new ConcurrentHashMap<>();
    private volatile Look last = new Look(0, Instant.MIN);

    private record Look(long newest, Instant at) {}

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

    Look look() {
        last = new Look(archive.newest(), clock.instant());
        return last;
    }
}
