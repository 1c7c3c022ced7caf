package org.kaikaku.platform.payment.settlement;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a settlement file (入金明細).
 *
 * @param number the provider's own, once in all files
 * @param fee yen that the provider keeps of what was taken, or takes beside what went back
 */
record HandedOver(long number, UUID payment, Kind kind, long amount, long fee, Instant at) {
    enum Kind {
        CAPTURE,
        REFUND
    }

    /** Whether the same yen are meant; the database keeps a moment less finely than a file may write it. */
    boolean saysAs(HandedOver other) {
        return payment.equals(other.payment) && kind == other.kind && amount == other.amount && fee == other.fee;
    }
}
