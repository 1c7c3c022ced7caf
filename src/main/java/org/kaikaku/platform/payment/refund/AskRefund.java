package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.util.UUID;
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
    private final Ledger ledger;
    private final Clock clock;

    AskRefund(RefundTable refunds, OnlineRefunds online, Ledger ledger, Clock clock) {
        this.refunds = refunds;
        this.online = online;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public UUID giveBack(Charge.Paid paid, long amount, String reason, Doer by) {
        var core = paid.core();
        var id = UUID.randomUUID();
        refunds.add(id, core.id(), online.paidBy(core.id()).orElse(null), amount, reason, clock.instant());
        ledger.post(
                new Posting(
                        "refund/" + id,
                        Posting.Kind.REFUND,
                        core.account(),
                        Account.REFUNDS,
                        amount,
                        core.year(),
                        "還付 " + core.words().ja(),
                        core.id()),
                by);
        return id;
    }
}
