package org.kaikaku.service.counter.hall;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What time it is in the hall: the real one, except while a demo city plays a made-up day. */
@Service
public class HallClock {
    private final Clock clock;
    private final ObjectProvider<MadeUpTime> madeUp;

    HallClock(Clock clock, ObjectProvider<MadeUpTime> madeUp) {
        this.clock = clock;
        this.madeUp = madeUp;
    }

    public Instant instant() {
        return told().orElseGet(clock::instant);
    }

    /** Whether what the hall shows is made up just now. */
    public boolean isMadeUp() {
        return told().isPresent();
    }

    private Optional<Instant> told() {
        return madeUp.stream().flatMap(one -> one.now().stream()).findFirst();
    }
}
