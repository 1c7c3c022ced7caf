package org.kaikaku.platform.payment.till;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.payment.ledger.Ledger;
import org.kaikaku.platform.payment.ledger.Posting;
import org.springframework.stereotype.Component;

/** What a till itself moves in the books, beside what is paid into it: in the year of the day. */
@Component
class TillBooks {
    private final Ledger ledger;
    private final Clock clock;

    TillBooks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param step names it among the till's lines */
    void post(
            Till.Core till,
            String step,
            Posting.Kind kind,
            String debit,
            String credit,
            long amount,
            String words,
            Actor actor) {
        var year = FiscalYear.of(LocalDate.ofInstant(clock.instant(), City.ZONE));
        ledger.post(
                new Posting("till/" + till.id() + "/" + step, kind, debit, credit, amount, year, words, null),
                actor.doer());
    }
}
