package org.kaikaku.platform.city;

import java.time.Duration;

/**
 * How long staff may take back what has not left the house: {@code grace.yaml}. What goes out waits so long.
 *
 * @param undo zero where everything goes out at once
 */
public record Grace(Duration undo) {
    /** Where a city says nothing. */
    static final Grace USUAL = new Grace(Duration.ofMinutes(10));
}
