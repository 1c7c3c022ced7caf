package org.kaikaku.platform.audit.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    public JournalPage aboutPerson(String person, @Nullable Long from, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to %d lines, not %d".formatted(LARGEST_PAGE, size));
        }
        var found = jdbc.sql("""
                        select id, at, doer, doer_name, office, act, purpose, subject, object
                        from audit_entry where subject = ? and id <= ?
                        order by id desc limit ?
                        """)
                .params(person, from == null ? Long.MAX_VALUE : from, size + 1)
                .query(JdbcJournalReader::line)
                .list();
        return found.size() <= size
                ? new JournalPage(found, null)
                : new JournalPage(found.subList(0, size), found.getLast().id());
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
