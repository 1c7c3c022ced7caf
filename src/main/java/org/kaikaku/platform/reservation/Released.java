package org.kaikaku.platform.reservation;

import java.util.UUID;

/**
 * Somebody gave back what they held or had. In the transaction in which it happened.
 *
 * @param holder as the room named them that asked
 */
public record Released(UUID claim, String holder, Slot slot) {}
