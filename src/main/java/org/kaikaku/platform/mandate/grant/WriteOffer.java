package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.springframework.stereotype.Component;

/** Writes down what was found to be possible, with a fresh code. */
@Component
class WriteOffer {
    private final MandateBook book;
    private final Journal journal;
    private final Clock clock;

    WriteOffer(MandateBook book, Journal journal, Clock clock) {
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    Given write(Wish wish, Principal principal, Origin origin, int codeDays, String purpose, Doer doer) {
        var now = clock.instant();
        var code = Code.random();
        var terms = new Terms(
                UUID.randomUUID(),
                principal,
                wish.kind(),
                wish.scope(),
                Objects.requireNonNull(wish.from()),
                Objects.requireNonNull(wish.until()),
                origin,
                wish.named().strip(),
                wish.profession(),
                wish.registration().strip(),
                now);
        book.add(new Mandate.Offered(terms, code.hash(), now.plus(Duration.ofDays(codeDays)), 1));
        journal.write(Traces.of(terms, Act.CREATE, purpose, doer));
        return new Given.Coded(terms.id(), code.shown());
    }
}
