package org.kaikaku.platform.payment.online;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.payment.online.PaymentProvider.ProviderAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was paid through the provider goes back through it. */
@Service
public class OnlineRefunds {
    private static final Logger log = LoggerFactory.getLogger(OnlineRefunds.class);

    private final PaymentProvider provider;
    private final AttemptTable attempts;
    private final BelieveProvider believe;
    private final AskedBack askedBack;

    OnlineRefunds(PaymentProvider provider, AttemptTable attempts, BelieveProvider believe, AskedBack askedBack) {
        this.provider = provider;
        this.attempts = attempts;
        this.believe = believe;
        this.askedBack = askedBack;
    }

    /** The attempt whose money pays a charge; empty where it was paid otherwise. What came for nothing, or was taken back, pays none. */
    public Optional<UUID> paidBy(UUID charge) {
        return attempts.of(charge).stream()
                .filter(attempt -> attempt instanceof Attempt.Captured captured && captured.use() == Attempt.Use.PAYS)
                .map(attempt -> attempt.core().id())
                .findFirst();
    }

    /**
     * What went back unasked of a payment that pays its charge counts as asked for from now on. In the caller's transaction, which has locked the charge.
     *
     * @param most yen, at most
     * @return how many of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long countAsAsked(UUID attempt, long most) {
        if (!(attempts.lock(attempt).orElse(null) instanceof Attempt.Captured paid)) {
            return 0;
        }
        long gone = paid.goneUnasked(askedBack.ofTooMuch(paid.core().charge()));
        long yen = Math.clamp(gone, 0, Math.max(0, most));
        attempts.save(paid.alsoUnasked(-yen));
        return yen;
    }

    /** Yen of a payment that nobody has taken back unasked: so much can go back through the provider in all. */
    public long canGoBack(UUID attempt) {
        return attempts.find(attempt).orElse(null) instanceof Attempt.Captured paid
                ? paid.captured() - paid.unasked()
                : 0;
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
