package org.kaikaku.platform.opendata.publish;

import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.opendata.OpenDataFile;
import org.kaikaku.platform.opendata.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read of a file as a draft; all of it or nothing. */
@Service
class TakeTable {
    /** Nobody mends more than that by hand. */
    private static final int MOST_FINDINGS = 10_000;

    private static final int LONGEST_NAME = 200;

    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    TakeTable(Versions versions, Journal journal, Clock clock) {
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID take(String file, Reading.Table table, Actor actor) {
        var taken = new Taken(
                UUID.randomUUID(),
                table.dataset().key(),
                table.dataset().name(),
                file.length() > LONGEST_NAME ? file.substring(0, LONGEST_NAME) : file,
                table.shape().format() + ", " + table.shape().encoding(),
                table.in(),
                table.rows().size(),
                table.left(),
                clock.instant(),
                actor.name());
        var findings = table.findings().stream().limit(MOST_FINDINGS).toList();
        versions.add(
                taken,
                findings,
                OpenDataFile.csv(table.dataset(), table.rows()),
                OpenDataFile.json(table.dataset(), table.rows()));
        journal.write(new Trace(actor.doer(), Act.CREATE, "オープンデータの表を取り込む", null, "open-data/" + taken.id()));
        return taken.id();
    }
}
