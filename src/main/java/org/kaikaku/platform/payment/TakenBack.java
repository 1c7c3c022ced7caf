package org.kaikaku.platform.payment;

import java.util.UUID;

/**
 * A charge that was paid is open again, and {@link Paid} or {@link Overdue} may be told of it once more. In the transaction in which it happens.
 *
 * @param subject as the room named it that asked for the charge
 * @param amount yen that are owed again
 */
public record TakenBack(UUID charge, String subject, long amount, Why why) {
    public enum Why {
        /** The counter took it by mistake and gave it back before the till was closed. */
        MISTAKE,
        /** Whoever paid had the payment provider take it back (チャージバック). */
        CHARGEBACK
    }
}
