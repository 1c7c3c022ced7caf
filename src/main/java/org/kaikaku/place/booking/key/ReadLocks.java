package org.kaikaku.place.booking.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kaikaku.place.booking.lock.LockService;
import org.kaikaku.place.booking.lock.LocksAway;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Asks the locks what happened at the doors since it last did; so it notices, too, when nobody answers. */
@Component
class ReadLocks implements RecurringJob {
    private final LockService locks;
    private final DoorLog log;
    private final DoorCodes codes;
    private final RulesOfBooking rules;
    private final Clock clock;

    ReadLocks(LockService locks, DoorLog log, DoorCodes codes, RulesOfBooking rules, Clock clock) {
        this.locks = locks;
        this.log = log;
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.read-locks";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var before = now.minus(Duration.ofDays(rules.today().keep()));
        log.forget(before);
        codes.forgetAll(before);
        if (locks.there()) {
            read(now);
        }
    }

    private void read(Instant now) {
        var known = log.last();
        try {
            var read = locks.log(known.map(DoorLog.Known::number).orElse(0L));
            boolean another = known.isPresent() && !known.get().log().equals(read.id());
            log.take(another ? locks.log(0) : read, now);
        } catch (LocksAway e) {
            log.away(now);
        }
    }
}
