package org.kaikaku.platform.payment.refund;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.consent.CannotBeDone;
import org.kaikaku.platform.consent.ConsentGiven;
import org.kaikaku.platform.consent.Consents;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where too much has gone back, whoever got it returns it to the city's bank account (戻入). No machine hears of that: one treasurer says so from the
 * bank's statement, another agrees, and only then it stands in the books, against what waits in suspense.
 */
@Service
class BookReturned {
    private final Suspense suspense;
    private final ChargeTable charges;
    private final Consents consents;
    private final Ledger ledger;
    private final Journal journal;

    BookReturned(Suspense suspense, ChargeTable charges, Consents consents, Ledger ledger, Journal journal) {
        this.suspense = suspense;
        this.charges = charges;
        this.consents = consents;
        this.ledger = ledger;
        this.journal = journal;
    }

    enum Asked {
        ASKED,
        /** Another amount of the same charge waits for a second person. */
        WAITS,
        /** Nothing, or more than went back too much. */
        AMOUNT,
        /** Nothing was said of where it is seen. */
        REASON,
        /** Nothing of it waits any more. */
        MOVED_ON
    }

    /** The amount that waits for a second person, if any. */
    Optional<UUID> waits(String number) {
        return consents.waiting(SecondTreasurer.ACT, "charge/" + number);
    }

    /**
     * @param yen that came to the bank account
     * @param reason where it is seen: the day and line of the statement
     */
    @Transactional
    Asked ask(UUID charge, long yen, String reason, Actor actor) {
        var owed = charges.lock(charge).map(Charge::core).orElse(null);
        long missing = suspense.missing(charge);
        if (owed == null || missing <= 0) {
            return Asked.MOVED_ON;
        }
        if (yen < 1 || yen > missing) {
            return Asked.AMOUNT;
        }
        if (reason.isBlank()) {
            return Asked.REASON;
        }
        if (!(consents.ask(SecondTreasurer.request(owed, yen, reason), actor) instanceof Consents.Asking.Asked)) {
            return Asked.WAITS;
        }
        journal.write(trace(owed, Act.CREATE, actor.doer()));
        return Asked.ASKED;
    }

    @EventListener
    void given(ConsentGiven given) {
        if (given.act().equals(SecondTreasurer.ACT)) {
            book(given, SecondTreasurer.charge(given.payload()));
        }
    }

    /** The provider may have taken back its own mistake while the second person was waited for. */
    private void book(ConsentGiven given, UUID charge) {
        long yen = SecondTreasurer.yen(given.payload());
        var owed = charges.lock(charge)
                .map(Charge::core)
                .filter(_ -> yen <= suspense.missing(charge))
                .orElseThrow(() -> new CannotBeDone(SecondTreasurer.GONE));
        ledger.post(
                new Posting(
                        "returned/" + given.id(),
                        Posting.Kind.PAYMENT,
                        Account.BANK,
                        Account.SUSPENSE,
                        yen,
                        owed.year(),
                        SecondTreasurer.line(owed),
                        charge),
                given.agreer());
        journal.write(trace(owed, Act.CHANGE, given.agreer()));
    }

    private static Trace trace(Charge.Core owed, Act act, Doer by) {
        return new Trace(by, act, "返してもらったお金を帳簿に書く", owed.payer().person(), "charge/" + owed.shown());
    }
}
