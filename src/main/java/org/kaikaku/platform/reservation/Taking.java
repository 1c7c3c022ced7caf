package org.kaikaku.platform.reservation;

import java.util.UUID;

/** What became of asking for a slot: one wins, and whoever does not is told at once. */
public sealed interface Taking {
    record Taken(UUID claim) implements Taking {}

    /** Somebody else has it, or not enough places are left. */
    record Full() implements Taking {}
}
