package org.kaikaku.service.outreach.tablet;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.VanErrand;
import org.kaikaku.service.procedure.CounterAway;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a device what it needs for one van's day, and writes down that it has it. */
@Service
class LoadDay {
    /** Without signs that are taken for each other. */
    private static final String SIGNS = "ACDEFHJKLMNPRTUVWXY34679";

    private static final int MARK = 3;

    private final Outings outings;
    private final CounterAway counter;
    private final Tablets tablets;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LoadDay(Outings outings, CounterAway counter, Tablets tablets, Journal journal, Clock clock) {
        this.outings = outings;
        this.counter = counter;
        this.tablets = tablets;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws NoSuchOuting where that van does not go, or nobody goes that day */
    @Transactional
    DayShape load(String van, LocalDate day, String name, Actor actor) {
        var outing = outings.find(van, day).filter(found -> !found.calledOff()).orElseThrow(NoSuchOuting::new);
        actor.must(Right.RECEIVE, outing.division());
        var now = clock.instant();
        var tablet = new Tablet.Loaded(new Tablet.Core(
                UUID.randomUUID(), mark(), name, actor.account(), actor.name(), van, day, outing.division(), now, now));
        var seal = Seal.make();
        tablets.add(tablet, seal.opener());
        var bookings = outings.bookings(outing, actor);
        journal.write(new Trace(
                actor.doer(),
                Act.EXPORT,
                "お出かけ市役所の端末に一日分を入れる",
                null,
                tablet.core().object()));
        return DayShape.of(tablet.core(), outing, bookings, counter.definitions(procedures(outing)), seal.lid(), now);
    }

    private static java.util.Set<String> procedures(Outing outing) {
        return outing.calls().stream()
                .flatMap(call -> call.stop().errands().stream())
                .map(VanErrand::procedures)
                .flatMap(java.util.List::stream)
                .collect(Collectors.toSet());
    }

    private String mark() {
        String mark;
        do {
            mark = IntStream.range(0, MARK)
                    .mapToObj(_ -> String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))))
                    .collect(Collectors.joining());
        } while (tablets.isTaken(mark));
        return mark;
    }
}
