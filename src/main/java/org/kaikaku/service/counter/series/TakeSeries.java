package org.kaikaku.service.counter.series;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read of a file as a draft; all of it or nothing. */
@Service
class TakeSeries {
    /** Nobody mends more than that by hand. */
    private static final int MOST_FINDINGS = 2_000;

    private final SeriesTable table;
    private final Journal journal;
    private final Clock clock;

    TakeSeries(SeriesTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID take(String file, ReadSeries.Read.Series read, Actor actor) {
        var days = read.rows().stream().map(Counted::day).sorted().toList();
        var intake = new ArrivalSeries.Intake(
                UUID.randomUUID(),
                read.kind(),
                file,
                read.form(),
                read.in(),
                read.left(),
                read.rows().stream().mapToInt(Counted::people).sum(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                clock.instant(),
                actor.name());
        table.add(intake, read.found().stream().limit(MOST_FINDINGS).toList(), read.rows());
        journal.write(new Trace(actor.doer(), Act.CREATE, "来庁者数の記録を取り込む", null, "arrivals/" + intake.id()));
        return intake.id();
    }
}
