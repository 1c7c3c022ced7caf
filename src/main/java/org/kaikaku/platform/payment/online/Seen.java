package org.kaikaku.platform.payment.online;

import java.util.Set;
import java.util.UUID;

/**
 * How a payment stands with the provider, in all since it began; told by a message or answered when asked. Of two that were seen, the one that
 * went further is the newer, whichever came first.
 *
 * @param payment the attempt's id
 * @param captured yen that were taken from whoever paid
 * @param refunded yen of these that went back to them
 * @param over whether nothing more can be taken
 * @param named refunds of ours that are part of {@code refunded}; none where the provider does not name them
 */
public record Seen(UUID payment, long captured, long refunded, boolean over, Set<UUID> named) {
    public Seen {
        named = Set.copyOf(named);
        if (captured < 0 || refunded < 0 || refunded > captured) {
            throw new IllegalArgumentException("No payment has taken " + captured + " and given back " + refunded);
        }
    }

    /** What went back is named by nobody. */
    public Seen(UUID payment, long captured, long refunded, boolean over) {
        this(payment, captured, refunded, over, Set.of());
    }
}
