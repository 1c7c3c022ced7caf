package org.kaikaku.service.outreach.tablet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.outreach.tablet.Item.Kept;
import org.kaikaku.service.outreach.tablet.Item.Outcome;
import org.kaikaku.service.outreach.tablet.Item.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one thing that a device brings: once, whatever it sends again, and in the device's order. */
@Service
class TakeItem {
    private final Tablets tablets;
    private final Items items;
    private final JudgeItem judge;
    private final Journal journal;
    private final Clock clock;

    TakeItem(Tablets tablets, Items items, JudgeItem judge, Journal journal, Clock clock) {
        this.tablets = tablets;
        this.items = items;
        this.judge = judge;
        this.journal = journal;
        this.clock = clock;
    }

    sealed interface Result {
        record Heard(Kept kept) implements Result {}

        /** @param expected the place of what must come first */
        record OutOfOrder(int expected) implements Result {}
    }

    /**
     * An individual number in it is neither kept nor logged, under a seal no more than without one.
     *
     * @param sentAt by the device's clock, when it sent this
     * @throws NoSuchTablet when the actor did not load it
     */
    @Transactional
    Result take(UUID id, Item item, Instant sentAt, Actor actor) {
        var tablet = tablets.lock(id).filter(found -> found.core().isOf(actor)).orElseThrow(NoSuchTablet::new);
        actor.must(Right.RECEIVE, tablet.core().division());
        var before = items.find(id, item.key());
        if (before.isPresent()) {
            return new Result.Heard(before.get());
        }
        int expected = items.last(id) + 1;
        if (item.place() != expected) {
            return new Result.OutOfOrder(expected);
        }
        return new Result.Heard(take(tablet, Cleared.of(item), sentAt, actor));
    }

    private Kept take(Tablet tablet, Cleared cleared, Instant sentAt, Actor actor) {
        var now = clock.instant();
        var core = tablet.core();
        var item = cleared.item();
        var outcome = outcome(tablet, cleared, actor);
        var kept = new Kept(core.id(), item, cleared.leftOut(), Duration.between(now, sentAt), now, outcome, null);
        items.add(kept);
        tablets.heard(core.id(), now);
        journal.write(new Trace(
                actor.doer(), Act.CHANGE, "お出かけ市役所の端末から届いたものを受け取る", null, core.object() + "/" + item.place()));
        return kept;
    }

    private Outcome outcome(Tablet tablet, Cleared cleared, Actor actor) {
        if (tablet instanceof Tablet.Revoked) {
            return new Outcome.Held(Reason.REVOKED, "");
        }
        return cleared.leftOut().isEmpty()
                ? judge.asSeen(tablet.core(), cleared.item(), actor)
                : new Outcome.Held(Reason.NUMBER_LEFT_OUT, "");
    }
}
