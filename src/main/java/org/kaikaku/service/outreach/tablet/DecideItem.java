package org.kaikaku.service.outreach.tablet;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.outreach.tablet.Item.Decision;
import org.kaikaku.service.outreach.tablet.Item.Kept;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person decides of what could not be taken as it was: do it all the same, or put it aside with a reason. Either is kept. */
@Service
class DecideItem {
    private final Tablets tablets;
    private final Items items;
    private final JudgeItem judge;
    private final Journal journal;
    private final Clock clock;

    DecideItem(Tablets tablets, Items items, JudgeItem judge, Journal journal, Clock clock) {
        this.tablets = tablets;
        this.items = items;
        this.judge = judge;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was put aside may still be done; what was done stays done. */
    @Transactional
    Kept doIt(UUID tablet, UUID key, Actor actor) {
        var found = lock(tablet, key, actor);
        if (found.kept().outcome() instanceof Outcome.Taken) {
            return found.kept();
        }
        return decided(
                found, judge.asDecided(found.tablet().core(), found.kept().item(), actor), "", actor);
    }

    @Transactional
    Kept putAside(UUID tablet, UUID key, String words, Actor actor) {
        var found = lock(tablet, key, actor);
        return found.kept().outcome() instanceof Outcome.Held(var reason, var what)
                ? decided(found, new Outcome.Aside(reason, what), words, actor)
                : found.kept();
    }

    private record Locked(Tablet tablet, Kept kept) {}

    private Locked lock(UUID id, UUID key, Actor actor) {
        var tablet = tablets.lock(id).orElseThrow(NoSuchTablet::new);
        actor.must(Right.RECEIVE, tablet.core().division());
        return new Locked(tablet, items.find(id, key).orElseThrow(NoSuchTablet::new));
    }

    private Kept decided(Locked found, Outcome outcome, String words, Actor actor) {
        var before = found.kept();
        var decision = new Decision(clock.instant(), actor.name(), words);
        var after = new Kept(before.tablet(), before.item(), before.skew(), before.receivedAt(), outcome, decision);
        items.save(after, decision);
        journal.write(new Trace(
                actor.doer(),
                Act.DECIDE,
                "お出かけ市役所の端末から届いたものの扱いを決める",
                null,
                found.tablet().core().object() + "/" + before.item().place()));
        return after;
    }
}
