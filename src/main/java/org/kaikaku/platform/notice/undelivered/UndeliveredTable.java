package org.kaikaku.platform.notice.undelivered;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UndeliveredTable {
    private static final String OPEN = "m.state = 'FAILED' and m.settled is null";
    private static final String ALL = """
            select m.id, m.account, m.address, m.subject, m.attempts, m.ended_at, m.problem,
                   (select count(*) from notice_in_mail i where i.mail = m.id) as notices,
                   (select count(*) from notice_in_mail i join notice_letter l on l.notice = i.notice
                     where i.mail = m.id) as letters
              from notice_mail m where\s""" + OPEN;

    private final JdbcClient jdbc;

    UndeliveredTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Undelivered> latest(int most) {
        return jdbc.sql(ALL + " order by m.ended_at desc, m.id limit ?")
                .param(most)
                .query(UndeliveredTable::undelivered)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from notice_mail m where " + OPEN)
                .query(Integer.class)
                .single();
    }

    /** Whoever does something about the same one waits until this transaction ends, and finds it settled. */
    Optional<Undelivered> hold(UUID id) {
        return jdbc.sql(ALL + " and m.id = ? for update of m")
                .param(id)
                .query(UndeliveredTable::undelivered)
                .optional();
    }

    void settle(UUID id, Undelivered.Settlement how) {
        jdbc.sql("update notice_mail set settled = ? where id = ?")
                .params(how.name(), id)
                .update();
    }

    /** What it told of waits for the next mail, to whatever address its reader has by then. */
    void letGo(UUID id, Instant due) {
        jdbc.sql("update notice_in_mail set mail = null, due = ? where mail = ?")
                .params(Timestamp.from(due), id)
                .update();
    }

    private static Undelivered undelivered(ResultSet row, int number) throws SQLException {
        return new Undelivered(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getInt("attempts"),
                row.getTimestamp("ended_at").toInstant(),
                Objects.requireNonNullElse(row.getString("problem"), ""),
                row.getInt("notices"),
                row.getInt("letters"));
    }
}
