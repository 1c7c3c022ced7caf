package org.kaikaku.service.outreach.outing;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.service.outreach.Outing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nobody goes that day (中止): the weather, a breakdown. Whoever booked is told a moment later; it is not taken back, for they make other plans. */
@Service
public class CallOffOuting {
    private final OutingTable table;
    private final Journal journal;
    private final Clock clock;

    CallOffOuting(OutingTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param reason for those who booked: 大雪のため
     * @return false where its day is over: whoever came is not told that nobody did
     * @throws org.kaikaku.platform.identity.NotTheirs for who may not receive people there
     */
    @Transactional
    public boolean callOff(Outing outing, String reason, Actor actor) {
        actor.must(Right.RECEIVE, outing.division());
        if (outing.day().isBefore(LocalDate.ofInstant(clock.instant(), City.ZONE))) {
            return false;
        }
        if (table.callOff(outing.van().key(), outing.day(), reason, actor.name(), clock.instant())) {
            journal.write(new Trace(actor.doer(), Act.CHANGE, "お出かけ市役所を中止する", null, outing.name()));
        }
        return true;
    }
}
