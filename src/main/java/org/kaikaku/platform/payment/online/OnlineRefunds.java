package org.kaikaku.platform.payment.online;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.payment.online.PaymentProvider.ProviderAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What was paid through the provider goes back through it. */
@Service
public class OnlineRefunds {
    private static final Logger log = LoggerFactory.getLogger(OnlineRefunds.class);

    private final PaymentProvider provider;
    private final AttemptTable attempts;
    private final BelieveProvider believe;

    OnlineRefunds(PaymentProvider provider, AttemptTable attempts, BelieveProvider believe) {
        this.provider = provider;
        this.attempts = attempts;
        this.believe = believe;
    }

    /** The attempt whose money pays a charge; empty where it was paid otherwise. What came for nothing, or was taken back, pays none. */
    public Optional<UUID> paidBy(UUID charge) {
        return attempts.of(charge).stream()
                .filter(attempt -> attempt instanceof Attempt.Captured captured && captured.use() == Attempt.Use.PAYS)
                .map(attempt -> attempt.core().id())
                .findFirst();
    }

    /** False where nobody answers; then it is asked again. */
    public boolean refund(UUID attempt, UUID refund, long amount) {
        if (!provider.there()) {
            return false;
        }
        try {
            return believe.believe(provider.refund(attempt, refund, amount));
        } catch (ProviderAway e) {
            log.warn("The payment provider {}", e.getMessage());
            return false;
        }
    }
}
