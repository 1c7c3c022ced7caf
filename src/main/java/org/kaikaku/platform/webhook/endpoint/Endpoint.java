package org.kaikaku.platform.webhook.endpoint;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told.
 *
 * @param cityWide whether it hears of everybody's applications, for the office's programs; else only of its owner's
 * @param failing since when no message arrived; null while they do
 */
public record Endpoint(
        UUID id,
        UUID owner,
        boolean cityWide,
        URI url,
        Set<String> types,
        State state,
        @Nullable Instant failing,
        Instant made) {
    /** For so long an address may be down before it is given up. */
    static final Duration PATIENCE = Duration.ofDays(5);

    public enum State {
        ACTIVE,
        /** Its owner wants a rest. */
        PAUSED,
        /** It did not answer for days, or said that it is gone. */
        STOPPED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    boolean isHopeless(Instant now) {
        return failing != null && !failing.plus(PATIENCE).isAfter(now);
    }
}
