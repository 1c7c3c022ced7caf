package org.kaikaku.service.counter.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A made-up day that is played.
 *
 * @param startedAt when it began, in real time
 * @param from the moment of the day with which it began
 * @param until the moment of the day with which it ends
 * @param speed minutes of the day in a real minute
 */
record Replay(Instant startedAt, Instant from, Instant until, int speed) {
    /** What time it is in that day; empty once it is over. */
    Optional<Instant> at(Instant real) {
        var gone = Duration.between(startedAt, real);
        var then = from.plus(gone.isNegative() ? Duration.ZERO : gone.multipliedBy(speed));
        return then.isBefore(until) ? Optional.of(then) : Optional.empty();
    }
}
