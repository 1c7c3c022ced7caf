package org.kaikaku.platform.reservation;

import java.util.UUID;

/** A reservation is at another time or place now. In the transaction in which it happened. */
public record Moved(UUID claim, String holder, Slot from, Slot to) {}
