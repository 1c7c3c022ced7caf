package org.kaikaku.platform.audit.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Plain inserts: a hash chain here would make the whole city queue for one row. Sealing follows a moment later. */
@Component
class JdbcJournal implements Journal {
    private static final String INSERT = """
            insert into audit_entry (at, doer, doer_name, office, act, purpose, subject, object)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JdbcJournal(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void write(Trace trace) {
        write(List.of(trace));
    }

    @Override
    public void write(Collection<Trace> traces) {
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(INSERT, traces, 500, (row, trace) -> {
            row.setTimestamp(1, now);
            row.setString(2, trace.doer().id());
            row.setString(3, trace.doer().name());
            row.setString(4, trace.doer().office());
            row.setString(5, trace.act().name());
            row.setString(6, trace.purpose());
            row.setString(7, trace.subject());
            row.setString(8, trace.object());
        });
    }
}
