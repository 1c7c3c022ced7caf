package org.kaikaku.service.outreach.tablet;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A device has nothing more on it: it wiped itself, or somebody lost it. */
@Service
class EndDay {
    private final Tablets tablets;
    private final Journal journal;
    private final Clock clock;

    EndDay(Tablets tablets, Journal journal, Clock clock) {
        this.tablets = tablets;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws NoSuchTablet when the actor did not load it */
    @Transactional
    void end(UUID id, Actor actor) {
        var tablet = tablets.lock(id).filter(found -> found.core().isOf(actor)).orElseThrow(NoSuchTablet::new);
        if (tablet instanceof Tablet.Loaded loaded) {
            tablets.save(loaded.end(clock.instant()));
            write("お出かけ市役所の端末から一日分を消す", tablet, actor);
        }
    }

    /** Lost. A device that has ended holds nothing that could be lost. */
    @Transactional
    void revoke(UUID id, Actor actor) {
        var tablet = tablets.lock(id).orElseThrow(NoSuchTablet::new);
        actor.must(Right.RECEIVE, tablet.core().division());
        if (tablet instanceof Tablet.Loaded loaded) {
            tablets.save(loaded.revoke(actor.name(), clock.instant()));
            write("なくした端末を止める", tablet, actor);
        }
    }

    private void write(String purpose, Tablet tablet, Actor actor) {
        journal.write(
                new Trace(actor.doer(), Act.CHANGE, purpose, null, tablet.core().object()));
    }
}
