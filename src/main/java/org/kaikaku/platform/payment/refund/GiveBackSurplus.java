package org.kaikaku.platform.payment.refund;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.kaikaku.platform.payment.online.OnlineTruth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The treasurer has what was paid for nothing go back (過誤納金の還付): through the provider where it can, else to a bank account. */
@Service
class GiveBackSurplus {
    private final Suspense suspense;
    private final ChargeTable charges;
    private final RefundTable refunds;
    private final Ledger ledger;
    private final PaymentFiles files;
    private final OnlineTruth truth;
    private final TransactionTemplate together;
    private final Journal journal;
    private final Clock clock;

    GiveBackSurplus(
            Suspense suspense,
            ChargeTable charges,
            RefundTable refunds,
            Ledger ledger,
            PaymentFiles files,
            OnlineTruth truth,
            TransactionTemplate together,
            Journal journal,
            Clock clock) {
        this.suspense = suspense;
        this.charges = charges;
        this.refunds = refunds;
        this.ledger = ledger;
        this.files = files;
        this.truth = truth;
        this.together = together;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is to be done about it. */
    enum Next {
        /** The provider is asked to take it back, day by day. */
        BY_ITSELF,
        /** The treasurer may have it go back. */
        GIVE_BACK,
        /** Too much has gone back; whoever got it is asked for it, and what they return is booked. */
        TOO_MUCH_BACK
    }

    Next next(Suspense.Waiting waiting) {
        if (waiting.yen() < 0) {
            return Next.TOO_MUCH_BACK;
        }
        return waiting.byItself() == null || waiting.byItself().isBefore(lastTry()) ? Next.GIVE_BACK : Next.BY_ITSELF;
    }

    private Instant lastTry() {
        return clock.instant().minus(files.rules().refundDays(), ChronoUnit.DAYS);
    }

    /**
     * False where nothing of it waits any more, or it goes back by itself. The provider is asked once more before: it may have given back what it
     * never said.
     */
    boolean giveBack(UUID charge, Actor actor) {
        suspense.byItself(charge).forEach(truth::ask);
        return together.execute(_ -> give(charge, actor));
    }

    private boolean give(UUID charge, Actor actor) {
        var owed = charges.lock(charge).orElse(null);
        var waiting = suspense.of(charge).orElse(null);
        if (owed == null || waiting == null || next(waiting) != Next.GIVE_BACK) {
            return false;
        }
        var id = UUID.randomUUID();
        refunds.add(id, charge, waiting.through(), waiting.yen(), "過誤納金の還付", clock.instant());
        suspense.givenUp(charge, clock.instant());
        ledger.post(
                new Posting(
                        "refund/" + id,
                        Posting.Kind.REFUND,
                        Account.SUSPENSE,
                        Account.REFUNDS,
                        waiting.yen(),
                        owed.core().year(),
                        "過誤納金の還付 " + owed.core().words().ja(),
                        charge),
                actor.doer());
        journal.write(
                new Trace(actor.doer(), Act.CHANGE, "払いすぎたお金を返す", waiting.person(), "charge/" + waiting.number()));
        return true;
    }
}
