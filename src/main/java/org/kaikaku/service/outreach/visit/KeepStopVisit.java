package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** Writes a booking's new state with its line in the journal. */
@Component
class KeepStopVisit {
    private final StopVisits visits;
    private final Journal journal;
    private final Clock clock;

    KeepStopVisit(StopVisits visits, Journal journal, Clock clock) {
        this.visits = visits;
        this.journal = journal;
        this.clock = clock;
    }

    void save(StopVisit visit, Act act, String purpose, @Nullable Actor actor) {
        if (!visits.save(visit, clock.instant())) {
            throw new BookingChangedMeanwhile(visit);
        }
        write(visit, act, purpose, actor);
    }

    /** @param actor null for whoever has the link and has not signed in */
    void write(StopVisit visit, Act act, String purpose, @Nullable Actor actor) {
        var doer = actor == null ? Doer.ANYONE : actor.doer();
        var core = visit.core();
        journal.write(new Trace(doer, act, purpose, core.who().person(), core.name()));
    }
}
