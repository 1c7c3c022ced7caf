package org.kaikaku.platform.payment.online;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Messages get lost: what is open is asked about, what is over is ended, and what came for nothing goes back. */
@Component
class AskProvider implements RecurringJob {
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final PaymentProvider provider;
    private final AttemptTable attempts;
    private final PayOnline payOnline;
    private final OnlineTruth truth;
    private final OnlineRules rules;
    private final Clock clock;

    AskProvider(
            PaymentProvider provider,
            AttemptTable attempts,
            PayOnline payOnline,
            OnlineTruth truth,
            OnlineRules rules,
            Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.payOnline = payOnline;
        this.truth = truth;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.ask-provider";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    /** What nobody answers is tried in the next round again; what the provider does not take back in time is the treasurer's. */
    @Override
    public void run() {
        if (provider.there()) {
            var now = clock.instant();
            each(attempts.toAsk(now.minus(QUIET), now), payOnline::ask);
            each(attempts.surplus(now.minus(rules.trying())), surplus -> {
                var id = surplus.core().id();
                if (!payOnline.giveBack(surplus)) {
                    // Perhaps some of it was taken back meanwhile; the next round asks for the rest.
                    truth.ask(id);
                }
                attempts.asked(id, now);
            });
        }
    }
}
