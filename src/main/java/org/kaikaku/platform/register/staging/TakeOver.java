package org.kaikaku.platform.register.staging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.register.AddressGuard;
import org.kaikaku.platform.register.RegisterEvent;
import org.kaikaku.platform.register.ResidentsChanged;
import org.kaikaku.platform.register.protection.FollowRegister;
import org.kaikaku.platform.register.staging.Comparison.Counts;
import org.kaikaku.platform.register.staging.Merge.Touched;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a staged file into the register, writes it down for everybody whose record it changes, and tells who listens. */
@Component
public class TakeOver {
    private final Comparison comparison;
    private final Merge merge;
    private final FollowRegister protections;
    private final AddressGuard guard;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeOver(
            Comparison comparison,
            Merge merge,
            FollowRegister protections,
            AddressGuard guard,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comparison = comparison;
        this.merge = merge;
        this.protections = protections;
        this.guard = guard;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param known the attributes that the file speaks of
     * @param seen what somebody agreed to; null where nobody was asked
     * @param missingLeave whether those have left of whom a file says nothing that should have everybody
     */
    public record Order(
            UUID upload,
            List<String> known,
            boolean full,
            @Nullable Counts seen,
            boolean missingLeave,
            Doer doer) {}

    /** What was done; or what would have been, where it is not what somebody agreed to. */
    public record Done(Counts counts, boolean agreed) {}

    /** @param done told now and then for how many of those whom it changes that is written down */
    @Transactional(propagation = Propagation.MANDATORY)
    public Done take(Order order, IntConsumer done) {
        merge.begin();
        var seen = order.seen();
        var counts = seen != null && seen.version() + 1 == comparison.version()
                ? seen
                : comparison.compare(order.upload(), order.known(), order.full());
        if (seen != null && (counts.missing() != seen.missing() || counts.removed() != seen.removed())) {
            return new Done(counts, false);
        }
        var now = clock.instant();
        if (comparison.filled()) {
            merge.change(order.upload(), order.known(), order.missingLeave(), now);
            merge.inBulk(() -> protections.follow(order.upload(), now));
            tell(order, now, done);
        } else {
            merge.fill(order.upload(), now);
            merge.inBulk(() -> protections.follow(order.upload(), now));
        }
        guard.changed();
        comparison.forget(order.upload());
        return new Done(counts, true);
    }

    private void tell(Order order, Instant now, IntConsumer done) {
        int told = 0;
        var page = merge.touched(order.upload(), order.missingLeave(), "", RegisterEvent.MOST);
        while (!page.isEmpty()) {
            journal.write(page.stream().map(one -> trace(one, order.doer())).toList());
            events.publishEvent(new ResidentsChanged(
                    merge.households(page.stream().map(Touched::person).toList())));
            Learnt.from(order.upload(), now, page).forEach(events::publishEvent);
            told += page.size();
            done.accept(told);
            page = merge.touched(
                    order.upload(), order.missingLeave(), page.getLast().person(), RegisterEvent.MOST);
        }
    }

    private static Trace trace(Touched touched, Doer doer) {
        return new Trace(
                doer,
                touched.isNew() ? Act.CREATE : Act.CHANGE,
                "住民記録の取込み",
                touched.person(),
                "register/" + touched.person());
    }
}
