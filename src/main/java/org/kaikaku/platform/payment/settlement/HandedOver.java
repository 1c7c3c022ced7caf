package org.kaikaku.platform.payment.settlement;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a settlement file (入金明細).
 *
 * @param number the provider's own, once in all files
 * @param fee yen that the provider keeps of it
 */
record HandedOver(long number, UUID payment, Kind kind, long amount, long fee, Instant at) {
    enum Kind {
        CAPTURE,
        REFUND
    }
}
