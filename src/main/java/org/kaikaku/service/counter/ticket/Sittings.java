package org.kaikaku.service.counter.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sits where. */
@Repository
public class Sittings {
    private final JdbcClient jdbc;

    Sittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Sitting> open() {
        return jdbc.sql("select * from counter_sitting where closed_at is null order by desk")
                .query(Sittings::sitting)
                .list();
    }

    public Optional<Sitting> of(UUID account) {
        return jdbc.sql("select * from counter_sitting where account = ? and closed_at is null")
                .param(account)
                .query(Sittings::sitting)
                .optional();
    }

    /** So that a desk takes one step after the other, whoever presses twice. */
    Optional<Sitting> lock(UUID account) {
        return jdbc.sql("select * from counter_sitting where account = ? and closed_at is null for update")
                .param(account)
                .query(Sittings::sitting)
                .optional();
    }

    Optional<Sitting> at(String desk) {
        return jdbc.sql("select * from counter_sitting where desk = ? and closed_at is null for update")
                .param(desk)
                .query(Sittings::sitting)
                .optional();
    }

    /** False where somebody sat down there meanwhile, or this clerk elsewhere. */
    boolean add(Sitting sitting) {
        return jdbc.sql("""
                        insert into counter_sitting (id, desk, account, clerk, opened_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                sitting.id(),
                                sitting.desk(),
                                sitting.account(),
                                sitting.clerk(),
                                Timestamp.from(sitting.openedAt()))
                        .update()
                == 1;
    }

    void close(UUID id, Instant now) {
        jdbc.sql("update counter_sitting set closed_at = ?, break_since = null where id = ? and closed_at is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    void pause(UUID id, Instant now) {
        jdbc.sql("update counter_sitting set break_since = ? where id = ? and break_since is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    void resume(UUID id) {
        jdbc.sql("update counter_sitting set break_since = null where id = ?")
                .param(id)
                .update();
    }

    /** Of days before. */
    void closeBefore(Instant morning) {
        jdbc.sql(
                        "update counter_sitting set closed_at = ?, break_since = null where opened_at < ? and closed_at is null")
                .params(Timestamp.from(morning), Timestamp.from(morning))
                .update();
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        var since = row.getTimestamp("break_since");
        return new Sitting(
                row.getObject("id", UUID.class),
                row.getString("desk"),
                row.getObject("account", UUID.class),
                row.getString("clerk"),
                row.getTimestamp("opened_at").toInstant(),
                since == null ? null : since.toInstant());
    }
}
