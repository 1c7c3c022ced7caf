package org.kaikaku.platform.reservation;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody waited for is held for them now. In the transaction in which it became free.
 *
 * @param claim the hold, to be confirmed or released
 * @param holder who waits
 * @param until when the hold is over
 */
public record Offered(UUID wish, UUID claim, String holder, Slot slot, Instant until) {}
