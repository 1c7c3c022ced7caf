package org.kaikaku.platform.city.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kaikaku.platform.city.CityFile;
import org.springframework.stereotype.Service;

/** The releases of the city's files. Another node's release is noticed within {@link #LOOK_EVERY}. */
@Service
public class CityReleases {
    static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    static final int KEPT = 32;

    private final CityArchive archive;
    private final Clock clock;
    /** The one that was asked for last stands last. Cases hold on to theirs, but not to more than some at a time. */
    private final SequencedMap<Long, Release> read = new LinkedHashMap<>();

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
        return known(id).orElseGet(() -> {
            var found = archive.find(id, near()).orElseThrow(() -> new NoSuchRelease(id));
            return keep(found);
        });
    }

    private Optional<Release> known(long id) {
        synchronized (read) {
            var known = Optional.ofNullable(read.remove(id));
            known.ifPresent(release -> read.putLast(id, release));
            return known;
        }
    }

    /** Most files of a release are those of the one before it: they are read once, and stand in the memory once. */
    private List<CityFile> near() {
        synchronized (read) {
            return read.isEmpty() ? List.of() : read.lastEntry().getValue().files();
        }
    }

    private Release keep(Release release) {
        synchronized (read) {
            read.putLast(release.id(), release);
            if (read.size() > KEPT) {
                read.pollFirstEntry();
            }
            return release;
        }
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
