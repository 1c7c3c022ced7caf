package org.kaikaku.platform.reservation;

import java.util.UUID;

/**
 * A hold is over, and nobody confirmed it. In the transaction in which it happened.
 *
 * @param holder as the room named them that asked
 */
public record Expired(UUID claim, String holder, Slot slot) {}
