package org.kaikaku.platform.payment.online;

import java.util.UUID;

/**
 * How a payment stands with the provider, in all since it began; told by a message or answered when asked. Of two that were seen, the one that
 * went further is the newer, whichever came first.
 *
 * @param payment the attempt's id
 * @param captured yen that were taken from whoever paid
 * @param refunded yen of these that went back to them
 * @param over whether nothing more can be taken
 */
public record Seen(UUID payment, long captured, long refunded, boolean over) {
    public Seen {
        if (captured < 0 || refunded < 0 || refunded > captured) {
            throw new IllegalArgumentException("No payment has taken " + captured + " and given back " + refunded);
        }
    }
}
