package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.fees.Fee;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes cash that somebody brings back who got too much (戻入), with a receipt. Like all cash it is counted by whoever took it and counted again by a
 * second person, whom the sheet of the till shows it. Whether it is to be returned, and how much, is for the caller to know.
 */
@Service
public class TakeReturned {
    private final TillTable tills;
    private final ReceiptTable receipts;
    private final Ledger ledger;
    private final Journal journal;
    private final Clock clock;

    TakeReturned(TillTable tills, ReceiptTable receipts, Ledger ledger, Journal journal, Clock clock) {
        this.tills = tills;
        this.receipts = receipts;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /** The open till of whoever takes: nobody counts it until the transaction ends. Comes before the charge is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> till(Actor actor) {
        return tills.heldBy(actor.account())
                .flatMap(till -> tills.lock(till.core().id()))
                .filter(Till.Open.class::isInstance)
                .map(till -> till.core().id());
    }

    /**
     * @param till as {@link #till} has said
     * @param tendered yen that were handed over
     * @return the path of the receipt
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String take(UUID till, Charge.Core charge, long yen, long tendered, Actor actor) {
        long number = receipts.add(till, yen, tendered, actor.name(), clock.instant());
        var words = Receipt.returned(charge.words());
        receipts.addLine(number, 0, new Receipt.Line(charge.id(), words, 1, yen, Fee.Tax.NONE, 0, true));
        ledger.post(
                new Posting(
                        TakeCash.cause(number, 0),
                        Posting.Kind.PAYMENT,
                        Account.CASH,
                        Account.SUSPENSE,
                        yen,
                        charge.year(),
                        words.ja(),
                        charge.id()),
                actor.doer());
        journal.write(
                new Trace(actor.doer(), Act.ISSUE, "窓口でお金を受け取り、領収書を出す", null, "receipt/" + Receipt.shown(number)));
        return "/staff/till/receipts/" + Receipt.shown(number);
    }
}
