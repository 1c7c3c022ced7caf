package org.kaikaku.platform.payment.online;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payment provider (決済代行), through which somebody pays by card, QR code or electronic money on the provider's own page. Every call may be
 * repeated: the ids are ours, and the same id never does a thing twice. docs/payments.md describes the protocol.
 */
public interface PaymentProvider {
    /** Whether this house has one; the other calls are made only then. */
    boolean there();

    /**
     * @param description as whoever pays reads it
     * @param back where the provider sends them afterwards
     * @param until when it is over
     * @return the page where it is paid
     * @throws ProviderAway where it does not answer, or not as agreed
     */
    URI begin(UUID payment, long amount, String description, URI back, Instant until);

    /** Empty where the provider knows of no such payment: nothing was begun. */
    Optional<Seen> look(UUID payment);

    /** Nothing more is to be taken; what was taken before stands, and is seen. */
    Optional<Seen> expire(UUID payment);

    /** @param refund names it, so that it is given back once */
    Seen refund(UUID payment, UUID refund, long amount);

    /** The provider does not answer, or not as agreed. What was asked may have happened; it is asked again. */
    final class ProviderAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ProviderAway(String why) {
            super(why);
        }
    }
}
