package org.kaikaku.service.outreach.tablet;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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
    private final AskAnew askAnew;
    private final Journal journal;
    private final Clock clock;

    DecideItem(Tablets tablets, Items items, JudgeItem judge, AskAnew askAnew, Journal journal, Clock clock) {
        this.tablets = tablets;
        this.items = items;
        this.judge = judge;
        this.askAnew = askAnew;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What was put aside may still be done; what was done stays done. Empty where an answer that was left out is still to be asked.
     *
     * @param typed what was asked anew, by the names of its fields; see {@link AskAnew}
     */
    @Transactional
    Optional<Kept> doIt(UUID tablet, UUID key, Map<String, String> typed, Actor actor) {
        var found = lock(tablet, key, actor);
        if (found.kept().outcome() instanceof Outcome.Taken) {
            return Optional.of(found.kept());
        }
        return askAnew.answered(found.kept(), typed)
                .map(item ->
                        decided(found.with(item), judge.asDecided(found.tablet().core(), item, actor), "", actor));
    }

    @Transactional
    Kept putAside(UUID tablet, UUID key, String words, Actor actor) {
        var found = lock(tablet, key, actor);
        return found.kept().outcome() instanceof Outcome.Held(var reason, var what)
                ? decided(found, new Outcome.Aside(reason, what), words, actor)
                : found.kept();
    }

    private record Locked(Tablet tablet, Kept kept) {
        Locked with(Item item) {
            return new Locked(tablet, kept.with(item));
        }
    }

    private Locked lock(UUID id, UUID key, Actor actor) {
        var tablet = tablets.lock(id).orElseThrow(NoSuchTablet::new);
        actor.must(Right.RECEIVE, tablet.core().division());
        return new Locked(tablet, items.find(id, key).orElseThrow(NoSuchTablet::new));
    }

    private Kept decided(Locked found, Outcome outcome, String words, Actor actor) {
        var before = found.kept();
        var decision = new Decision(clock.instant(), actor.name(), words);
        var after = new Kept(
                before.tablet(),
                before.item(),
                before.leftOut(),
                before.skew(),
                before.receivedAt(),
                outcome,
                decision);
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
