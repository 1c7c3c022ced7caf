package org.kaikaku.platform.reservation;

import java.util.UUID;

/**
 * A reservation stands: a hold was confirmed, or a slot taken without one. In the transaction in which it happened.
 *
 * @param holder as the room named them that asked
 */
public record Reserved(UUID claim, String holder, Slot slot) {}
