package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The giver has seen who took it up, and says that it is they. */
@Service
public class ConfirmMandate {
    private final MandateBook book;
    private final TellOfMandates tell;
    private final Journal journal;
    private final Clock clock;

    ConfirmMandate(MandateBook book, TellOfMandates tell, Journal journal, Clock clock) {
        this.book = book;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome confirm(Mandate mandate, Actor giver) {
        if (!(mandate instanceof Mandate.Taken taken)) {
            return new Outcome.Refused(Refusal.NOT_NOW);
        }
        var confirmed = taken.confirm(clock.instant());
        book.save(confirmed);
        tell.tell(confirmed);
        journal.write(Traces.of(confirmed.terms(), Act.CHANGE, "代理人を確かめて、代理を始める", giver.doer()));
        return new Outcome.Done(confirmed);
    }
}
