package org.kaikaku.platform.payment.online;

import java.util.UUID;
import org.kaikaku.platform.payment.online.PaymentProvider.ProviderAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** How a payment stands with the provider, asked once more because something does not agree. */
@Service
public class OnlineTruth {
    private static final Logger log = LoggerFactory.getLogger(OnlineTruth.class);

    private final PaymentProvider provider;
    private final BelieveProvider believe;

    OnlineTruth(PaymentProvider provider, BelieveProvider believe) {
        this.provider = provider;
        this.believe = believe;
    }

    /** False where nobody answers, or the provider knows of no such payment. */
    public boolean ask(UUID payment) {
        if (!provider.there()) {
            return false;
        }
        try {
            return provider.look(payment).map(believe::believe).orElse(false);
        } catch (ProviderAway e) {
            log.warn("The payment provider {}", e.getMessage());
            return false;
        }
    }
}
