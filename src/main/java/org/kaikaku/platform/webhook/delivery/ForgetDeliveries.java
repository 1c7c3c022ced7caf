package org.kaikaku.platform.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Forgets what became of messages of long ago. */
@Component
class ForgetDeliveries implements RecurringJob {
    private final Outbox outbox;
    private final Keepings keepings;
    private final Clock clock;

    ForgetDeliveries(Outbox outbox, Keepings keepings, Clock clock) {
        this.outbox = outbox;
        this.keepings = keepings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook.forget-deliveries";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        outbox.forget(clock.instant().minus(Duration.ofDays(keepings.current().webhooks())));
    }
}
