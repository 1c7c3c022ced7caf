package org.kaikaku.place.booking.key;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.place.booking.lock.CodeRefused;
import org.kaikaku.place.booking.lock.LockService;
import org.kaikaku.place.booking.lock.LocksAway;
import org.kaikaku.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the locks, right after the commit and again until they have heard it. No transaction is open meanwhile. Each call says which revision it
 * is of, so that one that comes late or twice undoes nothing.
 */
@Component
class TellLocks implements RecurringJob {
    private static final Logger log = LoggerFactory.getLogger(TellLocks.class);

    private final DoorCodes codes;
    private final LockService locks;
    private final Clock clock;

    TellLocks(DoorCodes codes, LockService locks, Clock clock) {
        this.codes = codes;
        this.locks = locks;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void atOnce(GiveCodes.ToTell event) {
        if (locks.there()) {
            codes.find(event.booking()).ifPresent(this::tell);
        }
    }

    @Override
    public String name() {
        return "booking.tell-locks";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(15);
    }

    /** Stops at the first call that nobody answers: the next round tries again. */
    @Override
    public void run() {
        codes.forget(clock.instant());
        if (locks.there()) {
            for (var code : codes.due(clock.instant())) {
                if (!tell(code)) {
                    return;
                }
            }
        }
    }

    /** False where nobody answers. */
    private boolean tell(DoorCode code) {
        try {
            switch (code) {
                case DoorCode.Wanted wanted -> {
                    locks.set(wanted.told());
                    answered(wanted.set(), 0);
                }
                case DoorCode.Leaving leaving -> {
                    locks.revoke(leaving.core().booking(), leaving.core().revision());
                    answered(leaving.gone(), 0);
                }
                case DoorCode.Set _, DoorCode.Gone _ -> {}
            }
            return true;
        } catch (CodeRefused e) {
            log.warn("The lock service refuses the code of {}: {}", code.core().booking(), e.getMessage());
            failed(code, "refused");
            return true;
        } catch (LocksAway e) {
            log.warn("The lock service {}", e.getMessage());
            failed(code, "away");
            return false;
        }
    }

    private void failed(DoorCode code, String why) {
        switch (code) {
            case DoorCode.Wanted wanted -> answered(wanted.failed(why), wanted.tries());
            case DoorCode.Leaving leaving -> answered(leaving.failed(), leaving.tries());
            case DoorCode.Set _, DoorCode.Gone _ -> {}
        }
    }

    private void answered(DoorCode code, int tries) {
        var now = clock.instant();
        codes.answered(code, now.plus(DoorCode.pause(tries)), now);
    }
}
