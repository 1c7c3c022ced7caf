package org.kaikaku.service.counter.ticket;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.HallClock;
import org.springframework.stereotype.Service;

/** What happens in the hall, for all who look at it: each node asks the database at most twice a second, however many boards there are. */
@Service
public class WatchHall {
    private static final Duration FRESH = Duration.ofMillis(500);
    /** While somebody asks anew. Where the database is so slow that it takes longer, five hundred boards that all asked would make it slower still. */
    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private static final int CALLS = 100;

    private final Tickets tickets;
    private final Sittings sittings;
    private final HallClock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable HallNow last;

    WatchHall(Tickets tickets, Sittings sittings, HallClock clock) {
        this.tickets = tickets;
        this.sittings = sittings;
        this.clock = clock;
    }

    /** As it is, for those who act on it. */
    public HallNow now() {
        var at = clock.instant();
        var day = LocalDate.ofInstant(at, City.ZONE);
        var now = new HallNow(at, tickets.open(day), tickets.calls(day, CALLS), sittings.open());
        last = now;
        return now;
    }

    /** As it was at most half a second ago, for those who watch. */
    public HallNow lately() {
        var known = last;
        if (known != null && isYounger(known, FRESH)) {
            return known;
        }
        if (asking.tryLock()) {
            return anew();
        }
        return known != null && isYounger(known, ENOUGH) ? known : now();
    }

    /** One asks, the others take what there was: whoever waited here with a connection in hand could keep the one who asks from getting one. */
    private HallNow anew() {
        try {
            return now();
        } finally {
            asking.unlock();
        }
    }

    /** A clock that was set back makes nothing fresh. */
    private boolean isYounger(HallNow known, Duration age) {
        var at = clock.instant();
        return !known.at().isAfter(at) && known.at().plus(age).isAfter(at);
    }
}
