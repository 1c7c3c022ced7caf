package org.kaikaku.platform.opendata.publish;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.publish.Version.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From this moment on anybody sees it, in place of the version before. */
@Service
class PublishTable {
    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    PublishTable(Versions versions, Journal journal, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Decision publish(
            Version.Draft draft, String name, Text title, Licence licence, boolean withoutLeft, Actor actor) {
        var wish = new Version.Wish(name, title, licence, versions.next(name), withoutLeft);
        var decision = draft.publish(wish, versions.current(name).orElse(null), clock.instant(), actor.name());
        if (decision instanceof Decision.Accepted(var published)) {
            versions.publish(published);
            var object = "open-data/" + name + "/" + published.publication().number();
            journal.write(new Trace(actor.doer(), Act.PUBLISH, "オープンデータの表を公開する", null, object));
        }
        return decision;
    }
}
