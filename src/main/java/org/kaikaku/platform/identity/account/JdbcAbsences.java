package org.kaikaku.platform.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.Absence;
import org.kaikaku.platform.identity.Absences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsences implements Absences {
    private static final int MOST = 200;
    private static final String SELECT = """
            select l.*, a.name as absent_name, s.name as substitute_name
              from identity_absence l join identity_account a on a.id = l.absent join identity_account s on s.id = l.substitute
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAbsences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public UUID add(UUID absent, UUID substitute, LocalDate from, LocalDate to, String reason) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity_absence (id, absent, substitute, from_day, to_day, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """).params(id, absent, substitute, from, to, reason).update();
        return id;
    }

    @Override
    public Optional<Absence> find(UUID id) {
        return jdbc.sql(SELECT + " where l.id = ?")
                .param(id)
                .query(JdbcAbsences::absence)
                .optional();
    }

    @Override
    public List<Absence> latest() {
        return jdbc.sql(SELECT + " order by l.from_day desc, a.name limit " + MOST)
                .query(JdbcAbsences::absence)
                .list();
    }

    @Override
    public List<Absence> of(UUID account) {
        return jdbc.sql(SELECT + " where ? in (l.absent, l.substitute) order by l.from_day desc, a.name limit " + MOST)
                .param(account)
                .query(JdbcAbsences::absence)
                .list();
    }

    @Override
    public boolean end(UUID id) {
        return jdbc.sql("update identity_absence set ended_at = ? where id = ? and ended_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                == 1;
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                row.getObject("absent", UUID.class),
                row.getString("absent_name"),
                row.getObject("substitute", UUID.class),
                row.getString("substitute_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("ended_at") != null);
    }
}
