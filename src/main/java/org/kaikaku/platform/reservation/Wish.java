package org.kaikaku.platform.reservation;

import java.time.Duration;

/**
 * What somebody waits for.
 *
 * @param slot the time, or all the time, that would do
 * @param exact whether it must be this very time; else whatever is given back within it is offered
 * @param holder who waits, as the asking room names them
 * @param offerFor how long an offer is held for them; never longer than until it begins
 * @param offers how many they get before they are asked no more
 */
public record Wish(Slot slot, boolean exact, String holder, Duration offerFor, int offers) {
    public Wish {
        if (!offerFor.isPositive() || offers < 1) {
            throw new IllegalArgumentException("Who waits is offered something, for some time");
        }
    }
}
