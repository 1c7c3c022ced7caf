package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.online.OnlineRefunds;
import org.springframework.stereotype.Component;

/** Has the provider give back what was paid through it. Under the refund's own id, so that a call that is repeated gives nothing twice. */
@Component
class SendRefunds implements RecurringJob {
    private final RefundTable refunds;
    private final OnlineRefunds online;
    private final Clock clock;

    SendRefunds(RefundTable refunds, OnlineRefunds online, Clock clock) {
        this.refunds = refunds;
        this.online = online;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.send-refunds";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        refunds.toSend().forEach(this::send);
    }

    /** One that the provider does not take is tried again, and keeps nobody else from their money. */
    private void send(RefundTable.ToSend refund) {
        if (online.refund(refund.attempt(), refund.id(), refund.amount())) {
            refunds.done(refund.id(), clock.instant());
        }
    }
}
