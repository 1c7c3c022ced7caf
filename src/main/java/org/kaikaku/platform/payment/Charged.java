package org.kaikaku.platform.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge as other rooms see it.
 *
 * @param amount yen that are, or were last, asked for
 * @param before yen beside these, which came by a plan of instalments that has ended: they count once the rest is paid
 * @param number as people read it out: C-0000012-5
 * @param method null while nothing was paid
 * @param refunded yen of {@code amount} that went back or will
 * @param due the last day on which it is to be paid; null where it is paid in parts (分納), each by a day of its own
 * @param page path of the page where it is paid, which needs no account: whoever has the link may pay
 */
public record Charged(
        UUID id,
        String number,
        String subject,
        long amount,
        long before,
        State state,
        @Nullable Method method,
        @Nullable Instant paidAt,
        long refunded,
        @Nullable LocalDate due,
        String page) {

    /** What it asks for in all, in yen. */
    public long whole() {
        return amount + before;
    }

    public enum State {
        /** Owed, be it at once or in parts (分納). */
        OPEN,
        PAID,
        CANCELLED
    }
}
