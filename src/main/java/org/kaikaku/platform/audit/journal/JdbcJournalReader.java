package org.kaikaku.platform.audit.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.JournalLine;
import org.kaikaku.platform.audit.JournalPage;
import org.kaikaku.platform.audit.JournalReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcJournalReader implements JournalReader {
    private static final int LARGEST_PAGE = 200;

    private final JdbcClient jdbc;

    JdbcJournalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public JournalPage aboutPerson(
            String person, Instant since, @Nullable Instant before, @Nullable Long from, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to %d lines, not %d".formatted(LARGEST_PAGE, size));
        }
        var found = jdbc.sql("""
                        select id, at, doer, doer_name, office, act, purpose, subject, object
                        from audit_entry where subject = ? and id <= ? and at >= ? and at < coalesce(?, 'infinity'::timestamptz)
                        order by id desc limit ?
                        """)
                .param(1, person)
                .param(2, from == null ? Long.MAX_VALUE : from)
                .param(3, Timestamp.from(since))
                .param(4, before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(5, size + 1)
                .query(JdbcJournalReader::line)
                .list();
        return found.size() <= size
                ? new JournalPage(found, null)
                : new JournalPage(found.subList(0, size), found.getLast().id());
    }

    @Override
    public Optional<JournalLine> line(long id) {
        return jdbc.sql("""
                        select id, at, doer, doer_name, office, act, purpose, subject, object from audit_entry where id = ?
                        """).param(id).query(JdbcJournalReader::line).optional();
    }

    @Override
    public List<JournalLine> aboutObject(String object) {
        return jdbc.sql("""
                        select id, at, doer, doer_name, office, act, purpose, subject, object
                        from audit_entry where object = ?
                        order by id limit 1000
                        """).param(object).query(JdbcJournalReader::line).list();
    }

    private static JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new Doer(row.getString("doer"), row.getString("doer_name"), row.getString("office")),
                Act.valueOf(row.getString("act")),
                row.getString("purpose"),
                row.getString("subject"),
                row.getString("object"));
    }
}
