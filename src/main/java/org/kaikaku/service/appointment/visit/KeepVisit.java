package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** Writes a visit's new state with its line in the journal. */
@Component
class KeepVisit {
    private final AppointedVisits visits;
    private final Journal journal;
    private final Clock clock;

    KeepVisit(AppointedVisits visits, Journal journal, Clock clock) {
        this.visits = visits;
        this.journal = journal;
        this.clock = clock;
    }

    <V extends Visit> V save(V visit, Act act, String purpose, @Nullable Actor actor) {
        return save(visit, act, purpose, doer(actor));
    }

    <V extends Visit> V save(V visit, Act act, String purpose, Doer doer) {
        if (!visits.save(visit, clock.instant())) {
            throw new ChangedMeanwhile(visit);
        }
        write(visit, act, purpose, doer);
        return visit;
    }

    void write(Visit visit, Act act, String purpose, @Nullable Actor actor) {
        write(visit, act, purpose, doer(actor));
    }

    private void write(Visit visit, Act act, String purpose, Doer doer) {
        journal.write(new Trace(doer, act, purpose, person(visit), visit.core().name()));
    }

    /** Whoever has the link and has not signed in is somebody. */
    static Doer doer(@Nullable Actor actor) {
        return actor == null ? Doer.ANYONE : actor.doer();
    }

    private static @Nullable String person(Visit visit) {
        return switch (visit) {
            case Visit.Named named -> named.guest().person();
            case Visit.Lapsed lapsed ->
                lapsed.guest() == null ? null : lapsed.guest().person();
            case Visit.Held _ -> null;
        };
    }
}
