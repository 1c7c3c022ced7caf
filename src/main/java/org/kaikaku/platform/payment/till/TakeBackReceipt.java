package org.kaikaku.platform.payment.till;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.Charges;
import org.kaikaku.platform.payment.charge.SettleCharge;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was taken by mistake goes back over the counter while the till is open; the books keep both lines. */
@Service
class TakeBackReceipt {
    private final TillTable tills;
    private final ReceiptTable receipts;
    private final SettleCharge settle;
    private final Ledger ledger;
    private final Charges charges;
    private final Journal journal;
    private final Clock clock;

    TakeBackReceipt(
            TillTable tills,
            ReceiptTable receipts,
            SettleCharge settle,
            Ledger ledger,
            Charges charges,
            Journal journal,
            Clock clock) {
        this.tills = tills;
        this.receipts = receipts;
        this.settle = settle;
        this.ledger = ledger;
        this.charges = charges;
        this.journal = journal;
        this.clock = clock;
    }

    /** False where the till was counted, it was taken back before, or something of it is refunded; then it stands. */
    @Transactional
    boolean takeBack(Receipt receipt, String reason, Actor actor) {
        if (!(tills.lock(receipt.till()).orElse(null) instanceof Till.Open till)
                || !receipt.lines().stream().allMatch(line -> line.returned() || settle.canUnsettle(line.charge()))
                || !receipts.takeBack(receipt.number(), reason, clock.instant())) {
            return false;
        }
        for (int place = 0; place < receipt.lines().size(); place++) {
            back(till, receipt, place, reason, actor.doer());
        }
        journal.write(new Trace(actor.doer(), Act.CHANGE, "領収書を取り消し、お金を返す", null, "receipt/" + receipt.shown()));
        return true;
    }

    /** A fee of the catalogue was owed for nothing but this receipt; what another room asked for is owed again, and what was returned is still to be. */
    private void back(Till.Open till, Receipt receipt, int place, String reason, Doer by) {
        var cause = TakeCash.cause(receipt.number(), place);
        if (receipt.lines().get(place).returned()) {
            ledger.counter(cause, "戻入の取消し", by);
            return;
        }
        var charge = receipt.lines().get(place).charge();
        settle.unsettle(charge, cause, by);
        if (charges.find(charge)
                .filter(owed -> owed.subject().equals("till/" + till.core().id()))
                .isPresent()) {
            charges.cancel(charge, reason, by);
        }
    }
}
