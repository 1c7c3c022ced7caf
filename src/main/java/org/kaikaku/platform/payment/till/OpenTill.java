package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.fees.Account;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody begins to take, with change in the drawer. */
@Service
class OpenTill {
    private final TillTable tills;
    private final TillBooks books;
    private final Journal journal;
    private final Clock clock;

    OpenTill(TillTable tills, TillBooks books, Journal journal, Clock clock) {
        this.tills = tills;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    /** False where they have one already; then nothing happens. */
    @Transactional
    boolean open(String division, long changeFund, Actor actor) {
        var till = new Till.Core(
                UUID.randomUUID(), division, actor.account(), actor.name(), changeFund, clock.instant(), 0);
        if (!tills.add(till)) {
            return false;
        }
        books.post(till, "open", Posting.Kind.TILL, Account.CASH, Account.CHANGE_FUND, changeFund, "釣銭準備金", actor);
        journal.write(new Trace(actor.doer(), Act.CREATE, "窓口のレジを開ける", null, "till/" + till.id()));
        return true;
    }
}
