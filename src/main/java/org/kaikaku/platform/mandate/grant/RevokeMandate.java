package org.kaikaku.platform.mandate.grant;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Over, from this moment on: by the giver, by the proxy or by a clerk. */
@Service
public class RevokeMandate {
    private final MandateBook book;
    private final TellOfMandates tell;
    private final Journal journal;
    private final Clock clock;

    RevokeMandate(MandateBook book, TellOfMandates tell, Journal journal, Clock clock) {
        this.book = book;
        this.tell = tell;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome revoke(Mandate mandate, Mandate.Revoked.Side side, Actor actor) {
        if (!(mandate instanceof Mandate.Open open)) {
            return new Outcome.Refused(Refusal.NOT_NOW);
        }
        var revoked = open.revoke(side, actor.name(), clock.instant());
        book.save(revoked);
        tell.tell(revoked);
        journal.write(Traces.of(revoked.terms(), Act.CHANGE, "代理をやめる(取消し)", actor.doer()));
        return new Outcome.Done(revoked);
    }
}
