package org.kaikaku.platform.staffing.reset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Resets {
    private static final int LATEST = 50;

    private final JdbcClient jdbc;

    Resets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Reset reset) {
        jdbc.sql("""
                        insert into staffing_reset (id, account, login, name, asked_by, agreed_by, reset_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reset.id(),
                        reset.account(),
                        reset.login(),
                        reset.name(),
                        reset.askedBy(),
                        reset.agreedBy(),
                        Timestamp.from(reset.at()))
                .update();
    }

    Optional<Reset> find(UUID id) {
        return jdbc.sql("select * from staffing_reset where id = ?")
                .param(id)
                .query(Resets::reset)
                .optional();
    }

    List<Reset> latest() {
        return jdbc.sql("select * from staffing_reset order by reset_at desc limit ?")
                .param(LATEST)
                .query(Resets::reset)
                .list();
    }

    private static Reset reset(ResultSet row, int number) throws SQLException {
        return new Reset(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("asked_by"),
                row.getString("agreed_by"),
                row.getTimestamp("reset_at").toInstant());
    }
}
