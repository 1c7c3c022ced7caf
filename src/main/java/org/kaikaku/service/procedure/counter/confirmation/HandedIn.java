package org.kaikaku.service.procedure.counter.confirmation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one confirmation handed in, and the notes that went with it to the sections. */
@Repository
class HandedIn {
    private final JdbcClient jdbc;
    private final Clock clock;

    HandedIn(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Line(UUID application, String receipt, String procedure, int index, String division) {}

    List<Line> of(UUID bundle) {
        return jdbc.sql("""
                        select id, receipt, procedure, subject_index, division from procedure_application
                         where bundle = ? order by receipt
                        """)
                .param(bundle)
                .query((row, number) -> new Line(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)))
                .list();
    }

    void note(Collection<UUID> applications, String author, String words) {
        for (var application : applications) {
            jdbc.sql("insert into procedure_application_note (application, at, author, note) values (?, ?, ?, ?)")
                    .params(application, Timestamp.from(clock.instant()), author, words)
                    .update();
        }
    }
}
