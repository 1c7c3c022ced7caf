package org.kaikaku.service.counter.hall;

import java.time.Instant;
import java.util.Optional;

/** The time of a day that is only played. No real city has one. */
public interface MadeUpTime {
    /** Empty while nothing is played. */
    Optional<Instant> now();
}
