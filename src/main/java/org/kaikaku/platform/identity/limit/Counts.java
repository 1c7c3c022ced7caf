package org.kaikaku.platform.identity.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** What each address asked for in this minute. */
class Counts {
    /** Somebody with this many addresses is not stopped by counting them. */
    private static final int MOST = 100_000;

    private final Clock clock;
    private Minute minute = new Minute(Instant.MIN, Map.of());

    Counts(Clock clock) {
        this.clock = clock;
    }

    private record Minute(Instant begun, Map<String, Integer> counts) {}

    /** How long the address has to wait; nothing where it need not. */
    synchronized Duration waitFor(String what, int most) {
        var now = clock.instant();
        var begun = now.truncatedTo(ChronoUnit.MINUTES);
        if (!minute.begun().equals(begun) || minute.counts().size() >= MOST) {
            minute = new Minute(begun, new HashMap<>());
        }
        int count = minute.counts().merge(what, 1, Integer::sum);
        return count <= most ? Duration.ZERO : Duration.between(now, begun.plus(1, ChronoUnit.MINUTES));
    }
}
