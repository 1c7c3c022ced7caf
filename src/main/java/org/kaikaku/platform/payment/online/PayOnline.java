package org.kaikaku.platform.payment.online;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.online.PaymentProvider.ProviderAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Leads somebody to the provider's page, and finds out what became of it. One attempt at a time is open for a charge, so that whoever opens the
 * page twice is led to the same payment. Outside any transaction: the provider may take its time.
 */
@Service
class PayOnline {
    private static final Logger log = LoggerFactory.getLogger(PayOnline.class);

    private final PaymentProvider provider;
    private final AttemptTable attempts;
    private final ChargeTable charges;
    private final BelieveProvider believe;
    private final OnlineRules rules;
    private final Clock clock;

    PayOnline(
            PaymentProvider provider,
            AttemptTable attempts,
            ChargeTable charges,
            BelieveProvider believe,
            OnlineRules rules,
            Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.charges = charges;
        this.believe = believe;
        this.rules = rules;
        this.clock = clock;
    }

    enum Begun {
        /** A page of the provider's waits; {@link #open} has it. */
        BEGUN,
        /** It is paid or cancelled. */
        NOT_OWED,
        /** Nobody answers; try later. */
        AWAY
    }

    /** @param back page of ours to which the provider sends them */
    Begun begin(UUID charge, URI back) {
        if (!provider.there()) {
            return Begun.AWAY;
        }
        try {
            open(charge).filter(this::isOver).ifPresent(this::end);
            if (!(charges.find(charge).orElse(null) instanceof Charge.Open owed)) {
                return Begun.NOT_OWED;
            }
            attempts.add(attempt(owed));
            var open = open(charge).orElse(null);
            if (open == null) {
                return Begun.NOT_OWED;
            }
            lead(open, owed, back);
            return Begun.BEGUN;
        } catch (ProviderAway e) {
            log.warn("The payment provider {}", e.getMessage());
            return Begun.AWAY;
        }
    }

    private Attempt.Core attempt(Charge.Open owed) {
        var now = clock.instant();
        return new Attempt.Core(
                UUID.randomUUID(), owed.core().id(), owed.core().amount(), now, now.plus(rules.lasting()), 0);
    }

    private void lead(Attempt.Open open, Charge.Open owed, URI back) {
        if (open.page() == null) {
            var core = open.core();
            var description = owed.core().words().ja() + " " + owed.core().shown();
            attempts.leadsTo(
                    core.id(),
                    provider.begin(core.id(), core.amount(), description, back, core.expiresAt())
                            .toString());
        }
    }

    Optional<Attempt.Open> open(UUID charge) {
        return attempts.of(charge).stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .findFirst();
    }

    private boolean isOver(Attempt.Open open) {
        return open.core().expiresAt().isBefore(clock.instant());
    }

    /** Asks what became of an attempt, and ends it where its time is over or nothing is owed any more. False where nobody answers. */
    boolean ask(Attempt attempt) {
        try {
            var core = attempt.core();
            boolean owed = charges.find(core.charge()).orElse(null) instanceof Charge.Open;
            if (!owed || core.expiresAt().isBefore(clock.instant())) {
                end(attempt);
            } else {
                provider.look(core.id()).ifPresent(believe::believe);
            }
            return true;
        } catch (ProviderAway e) {
            log.warn("The payment provider {}", e.getMessage());
            return false;
        } finally {
            // Also of what nobody says anything, so that others come to their turn.
            attempts.asked(attempt.core().id(), clock.instant());
        }
    }

    /** Where the provider has never heard of it, nothing was and nothing will be taken. */
    private void end(Attempt attempt) {
        var id = attempt.core().id();
        believe.believe(provider.expire(id).orElse(new Seen(id, 0, 0, true)));
    }

    /**
     * Gives back what is left of what came for nothing, as far as is known; under the attempt's own id, so that it goes back once. False where nobody
     * answers or it is refused.
     */
    boolean giveBack(Attempt surplus) {
        try {
            var id = surplus.core().id();
            believe.believe(provider.refund(id, id, surplus.captured() - surplus.refunded()));
            return true;
        } catch (ProviderAway e) {
            log.warn("The payment provider {}", e.getMessage());
            return false;
        }
    }
}
