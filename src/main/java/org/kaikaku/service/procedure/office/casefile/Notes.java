package org.kaikaku.service.procedure.office.casefile;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** @param undone whether it was taken back; then its text is not told any more */
    record Note(
            long id, Instant at, String author, @Nullable UUID account, String text, boolean undone) {}

    public void add(UUID application, String author, String text) {
        add(application, author, null, text);
    }

    /**
     * @param account of the author, who may take it back
     * @return its id
     */
    long add(UUID application, String author, @Nullable UUID account, String text) {
        long id = jdbc.sql("""
                        insert into procedure_application_note (application, at, author, account, note)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .param(1, application)
                .param(2, Timestamp.from(clock.instant()))
                .param(3, author)
                .param(4, account, Types.OTHER)
                .param(5, text)
                .query(Long.class)
                .single();
        changes.changed(application);
        return id;
    }

    /** @return false where it is not the account's, older than that, or taken back before */
    boolean undo(long id, UUID application, UUID account, Instant since) {
        boolean undone = jdbc.sql("""
                        update procedure_application_note set undone_at = ?
                         where id = ? and application = ? and account = ? and at > ? and undone_at is null
                        """)
                        .params(Timestamp.from(clock.instant()), id, application, account, Timestamp.from(since))
                        .update()
                == 1;
        if (undone) {
            changes.changed(application);
        }
        return undone;
    }

    List<Note> of(UUID application) {
        return jdbc.sql("select * from procedure_application_note where application = ? order by id desc")
                .param(application)
                .query((row, number) -> new Note(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("author"),
                        row.getObject("account", UUID.class),
                        row.getString("note"),
                        row.getTimestamp("undone_at") != null))
                .list();
    }
}
