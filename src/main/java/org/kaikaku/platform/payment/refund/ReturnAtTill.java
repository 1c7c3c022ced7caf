package org.kaikaku.platform.payment.refund;

import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.charge.Charge;
import org.kaikaku.platform.payment.charge.ChargeTable;
import org.kaikaku.platform.payment.till.TakeReturned;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where too much has gone back, whoever got it brings it back in cash (戻入). It stands in the books as the till takes it; the second person is the one who
 * counts the till again and closes it.
 */
@Service
class ReturnAtTill {
    private final Suspense suspense;
    private final ChargeTable charges;
    private final BookReturned returned;
    private final TakeReturned take;
    private final Journal journal;

    ReturnAtTill(Suspense suspense, ChargeTable charges, BookReturned returned, TakeReturned take, Journal journal) {
        this.suspense = suspense;
        this.charges = charges;
        this.returned = returned;
        this.take = take;
        this.journal = journal;
    }

    /** What became of it. */
    sealed interface Answer {
        /** @param receipt its path */
        record Taken(String receipt) implements Answer {}

        record Refused(Why why) implements Answer {}
    }

    enum Why {
        /** No till is open, or it was counted meanwhile. */
        NO_TILL,
        /** The same is said to have come to the bank, and waits for a second treasurer. */
        WAITS,
        /** Nothing, or more than went back too much. */
        AMOUNT,
        /** Less was handed over than is returned. */
        TENDERED,
        /** Nothing of it waits any more. */
        MOVED_ON
    }

    /** @param yen that are returned of what went back too much */
    @Transactional
    Answer take(UUID charge, long yen, long tendered, Actor clerk) {
        var till = take.till(clerk);
        if (till.isEmpty()) {
            return new Answer.Refused(Why.NO_TILL);
        }
        var owed = charges.lock(charge).map(Charge::core).orElse(null);
        long missing = suspense.missing(charge);
        if (owed == null || missing == 0) {
            return new Answer.Refused(Why.MOVED_ON);
        }
        if (returned.waits(owed.shown()).isPresent()) {
            return new Answer.Refused(Why.WAITS);
        }
        if (yen < 1 || yen > missing) {
            return new Answer.Refused(Why.AMOUNT);
        }
        if (tendered < yen) {
            return new Answer.Refused(Why.TENDERED);
        }
        journal.write(new Trace(
                clerk.doer(), Act.CHANGE, "返してもらったお金を帳簿に書く", owed.payer().person(), "charge/" + owed.shown()));
        return new Answer.Taken(take.take(till.get(), owed, yen, tendered, clerk));
    }
}
