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
    private final Clock clock;

    AskProvider(PaymentProvider provider, AttemptTable attempts, PayOnline payOnline, Clock clock) {
        this.provider = provider;
        this.attempts = attempts;
        this.payOnline = payOnline;
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

    /** Stops at the first call that nobody answers: the next round tries again. */
    @Override
    public void run() {
        if (provider.there()) {
            var now = clock.instant();
            attempts.toAsk(now.minus(QUIET), now).forEach(payOnline::ask);
            attempts.surplus().forEach(payOnline::giveBack);
        }
    }
}
