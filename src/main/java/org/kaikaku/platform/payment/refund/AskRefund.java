package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.GiveBack;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.kaikaku.platform.payment.online.OnlineRefunds;
import org.springframework.stereotype.Service;

/** Notes what goes back and by which way; it leaves the house after this was committed. */
@Service
class AskRefund implements GiveBack {
    private final RefundTable refunds;
    private final OnlineRefunds online;
    private final Suspense suspense;
    private final Ledger ledger;
    private final Clock clock;

    AskRefund(RefundTable refunds, OnlineRefunds online, Suspense suspense, Ledger ledger, Clock clock) {
        this.refunds = refunds;
        this.online = online;
        this.suspense = suspense;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void giveBack(Charge.Paid paid, long amount, String reason, Doer by) {
        var core = paid.core();
        var attempt = online.paidBy(core.id()).orElse(null);
        long rest = amount;
        if (attempt != null) {
            rest -= gone(core, attempt, rest, reason, by);
            long through = Math.clamp(online.canGoBack(attempt) - refunds.through(attempt), 0, rest);
            give(core, attempt, through, reason, by);
            rest -= through;
        }
        give(core, null, rest, reason, by);
    }

    /** What whoever paid has had taken back already (チャージバック) does not go to them a second time. */
    private long gone(Charge.Core core, UUID attempt, long most, String reason, Doer by) {
        long missing = suspense.of(core.id()).map(waiting -> -waiting.yen()).orElse(0L);
        long yen = online.countAsAsked(attempt, Math.min(most, missing));
        if (yen > 0) {
            var id = UUID.randomUUID();
            refunds.addDone(id, core.id(), attempt, yen, reason, clock.instant());
            post(core, "refund/" + id, core.account(), Account.REFUNDS, yen, by);
            post(core, "refund/" + id + "/gone", Account.REFUNDS, Account.SUSPENSE, yen, by);
        }
        return yen;
    }

    /** @param attempt through which it goes back; null for a bank account */
    private void give(Charge.Core core, @Nullable UUID attempt, long yen, String reason, Doer by) {
        if (yen > 0) {
            var id = UUID.randomUUID();
            refunds.add(id, core.id(), attempt, yen, reason, clock.instant());
            post(core, "refund/" + id, core.account(), Account.REFUNDS, yen, by);
        }
    }

    private void post(Charge.Core core, String cause, String debit, String credit, long yen, Doer by) {
        ledger.post(
                new Posting(
                        cause,
                        Posting.Kind.REFUND,
                        debit,
                        credit,
                        yen,
                        core.year(),
                        "還付 " + core.words().ja(),
                        core.id()),
                by);
    }
}
