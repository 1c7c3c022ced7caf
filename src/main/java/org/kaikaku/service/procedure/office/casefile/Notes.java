package org.kaikaku.service.procedure.office.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaikaku.service.procedure.application.CaseChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What staff note among themselves on a case. The applicant may ask to see it (個人情報の保護に関する法律76条). */
@Repository
public class Notes {
    private final JdbcClient jdbc;
    private final CaseChanges changes;
    private final Clock clock;

    Notes(JdbcClient jdbc, CaseChanges changes, Clock clock) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Note(Instant at, String author, String text) {}

    public void add(UUID application, String author, String text) {
        jdbc.sql("insert into procedure_application_note (application, at, author, note) values (?, ?, ?, ?)")
                .params(application, Timestamp.from(clock.instant()), author, text)
                .update();
        changes.changed(application);
    }

    List<Note> of(UUID application) {
        return jdbc.sql(
                        "select at, author, note from procedure_application_note where application = ? order by id desc")
                .param(application)
                .query((row, number) -> new Note(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }
}
