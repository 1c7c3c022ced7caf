package org.kaikaku.platform.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a message waits after an attempt that failed: some three and a half days in all, as Standard Webhooks 1.0 advises. */
final class BackOff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private BackOff() {}

    /** @param attempts that failed so far; empty when it is of no use any more */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
