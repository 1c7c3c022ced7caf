package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.payment.online.OnlineRefunds;
import org.kaikaku.platform.payment.online.OnlineTruth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the provider give back what was paid through it. Under the refund's own id, so that a call that is repeated gives nothing twice. */
@Component
class SendRefunds implements RecurringJob {
    private final RefundTable refunds;
    private final OnlineRefunds online;
    private final OnlineTruth truth;
    private final PaymentFiles files;
    private final Journal journal;
    private final TransactionTemplate together;
    private final Clock clock;

    SendRefunds(
            RefundTable refunds,
            OnlineRefunds online,
            OnlineTruth truth,
            PaymentFiles files,
            Journal journal,
            TransactionTemplate together,
            Clock clock) {
        this.refunds = refunds;
        this.online = online;
        this.truth = truth;
        this.files = files;
        this.journal = journal;
        this.together = together;
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
        each(refunds.toSend(), id -> refunds.toSend(id).ifPresent(this::send));
    }

    /**
     * It is over by what the provider says went back, not by its having been sent. One that the provider does not take is tried again, and keeps nobody
     * else from their money; in the end it is transferred. What was taken back meanwhile may be why: the provider is asked.
     */
    private void send(RefundTable.ToSend refund) {
        var now = clock.instant();
        refunds.tried(refund.id(), now);
        if (!online.refund(refund.attempt(), refund.id(), refund.amount())) {
            truth.ask(refund.attempt());
        }
        if (refund.madeAt().isBefore(now.minus(files.rules().refundDays(), ChronoUnit.DAYS))) {
            together.executeWithoutResult(_ -> refunds.giveUp(refund.id(), now).ifPresent(this::note));
        }
    }

    private void note(RefundTable.GivenUp refund) {
        journal.write(new Trace(
                Doer.SYSTEM, Act.CHANGE, "決済事業者を通せない返金を口座への還付に切り替える", refund.person(), "refund/" + refund.number()));
    }
}
