package org.kaikaku.platform.opendata.publish;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what should not have been published; the version before it is seen again. */
@Service
class WithdrawTable {
    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    WithdrawTable(Versions versions, Journal journal, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(Version.Published version, String reason, Actor actor) {
        versions.withdraw(version.withdraw(reason, clock.instant(), actor.name()));
        var publication = version.publication();
        var object = "open-data/" + publication.name() + "/" + publication.number();
        journal.write(new Trace(actor.doer(), Act.CHANGE, "オープンデータの公開を取り下げる", null, object));
    }

    /** A draft that nobody wants any more. */
    @Transactional
    public void remove(Version.Draft draft, Actor actor) {
        versions.remove(draft);
        journal.write(new Trace(actor.doer(), Act.CHANGE, "公開前のオープンデータの表を消す", null, "open-data/" + draft.id()));
    }
}
