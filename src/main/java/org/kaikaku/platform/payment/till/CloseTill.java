package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day's closing (日締め): whoever took counts, somebody else counts again and closes; a difference is explained before and booked then. */
@Service
class CloseTill {
    private final TillTable tills;
    private final ReceiptTable receipts;
    private final TillBooks books;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    CloseTill(
            TillTable tills, ReceiptTable receipts, TillBooks books, Accounts accounts, Journal journal, Clock clock) {
        this.tills = tills;
        this.receipts = receipts;
        this.books = books;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    enum Refusal {
        /** It is not in the state for this; somebody was quicker. */
        MOVED_ON,
        /** Too much or too little, and no word why. */
        UNEXPLAINED,
        /** Whoever took cannot be the second person. */
        SAME_PERSON
    }

    /** Empty where it is counted now. */
    @Transactional
    Optional<Refusal> count(UUID id, Pieces pieces, String explanation, Actor actor) {
        if (!(tills.lock(id).orElse(null) instanceof Till.Open open)) {
            return Optional.of(Refusal.MOVED_ON);
        }
        var counted = open.count(receipts.taken(id), pieces, explanation, clock.instant());
        if (counted.difference() != 0 && explanation.isBlank()) {
            return Optional.of(Refusal.UNEXPLAINED);
        }
        tills.save(counted);
        write(counted, Act.CHANGE, "窓口のレジのお金を数える", actor);
        return Optional.empty();
    }

    /** To be counted again, as its holder or the second person finds. Empty where it is open now. */
    @Transactional
    Optional<Refusal> again(UUID id, Actor actor) {
        if (!(tills.lock(id).orElse(null) instanceof Till.Counted counted)) {
            return Optional.of(Refusal.MOVED_ON);
        }
        tills.save(counted.again());
        write(counted, Act.CHANGE, "窓口のレジのお金を数え直す", actor);
        return Optional.empty();
    }

    /** Empty where it is closed now. */
    @Transactional
    Optional<Refusal> close(UUID id, Actor actor) {
        if (!(tills.lock(id).orElse(null) instanceof Till.Counted counted)) {
            return Optional.of(Refusal.MOVED_ON);
        }
        if (accounts.samePerson(counted.core().holder(), actor.account())) {
            return Optional.of(Refusal.SAME_PERSON);
        }
        tills.save(counted.close(actor.account(), actor.name(), clock.instant()));
        book(counted, actor);
        write(counted, Act.DECIDE, "窓口のレジを二人で締める", actor);
        return Optional.empty();
    }

    /** Nothing stays in the drawer: the difference is written off, the change goes back, the rest is paid in. */
    private void book(Till.Counted counted, Actor actor) {
        var till = counted.core();
        long difference = counted.difference();
        var why = "現金過不足 " + counted.count().explanation();
        books.post(till, "short", Posting.Kind.DIFFERENCE, Account.OVER_SHORT, Account.CASH, -difference, why, actor);
        books.post(till, "over", Posting.Kind.DIFFERENCE, Account.CASH, Account.OVER_SHORT, difference, why, actor);
        long there = counted.count().pieces().total();
        long fund = Math.min(there, till.changeFund());
        books.post(till, "fund", Posting.Kind.TILL, Account.CHANGE_FUND, Account.CASH, fund, "釣銭準備金の返却", actor);
        books.post(till, "bank", Posting.Kind.TILL, Account.BANK, Account.CASH, there - fund, "払込み", actor);
    }

    private void write(Till till, Act act, String purpose, Actor actor) {
        journal.write(new Trace(
                actor.doer(), act, purpose, null, "till/" + till.core().id()));
    }
}
