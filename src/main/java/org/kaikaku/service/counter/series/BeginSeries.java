package org.kaikaku.service.counter.series;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a file part of the record, and takes it back. */
@Service
class BeginSeries {
    private final SeriesTable table;
    private final Journal journal;
    private final Clock clock;

    BeginSeries(SeriesTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ArrivalSeries.Decision begin(ArrivalSeries.Draft draft, Actor actor) {
        table.alone();
        var decision = draft.begin(table.clashes(draft.id()), clock.instant(), actor.name());
        if (decision instanceof ArrivalSeries.Decision.Accepted(var series)) {
            table.begin(series);
            write(Act.CHANGE, "来庁者数の記録を見込みに使う", draft, actor);
        }
        return decision;
    }

    @Transactional
    public void withdraw(ArrivalSeries.InForce series, Actor actor) {
        table.withdraw(series.withdraw());
        write(Act.CHANGE, "来庁者数の記録の取込みを取り消す", series, actor);
    }

    @Transactional
    public void remove(ArrivalSeries.Draft draft, Actor actor) {
        table.remove(draft);
        write(Act.CHANGE, "取り込んだ来庁者数の記録を消す", draft, actor);
    }

    private void write(Act act, String purpose, ArrivalSeries series, Actor actor) {
        journal.write(new Trace(actor.doer(), act, purpose, null, "arrivals/" + series.id()));
    }
}
