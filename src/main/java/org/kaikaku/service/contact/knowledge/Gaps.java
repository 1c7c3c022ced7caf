package org.kaikaku.service.contact.knowledge;

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

/** Questions that nothing answered; the same one asked again is counted. */
@Repository
public class Gaps {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    Gaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param division who is asked to answer; empty where nobody knows whose it is */
    record Gap(UUID id, String question, int asked, String division) {}

    /** @param division of what came nearest; empty for none */
    public void add(String question, String division, Instant at) {
        jdbc.sql("""
                        insert into contact_gap (id, question, asked, division, first_at, last_at)
                        values (:id, :question, 1, nullif(:division, ''), :at, :at)
                        on conflict (question) where settled_at is null
                        do update set asked = contact_gap.asked + 1, last_at = excluded.last_at
                        """)
                .param("id", UUID.randomUUID())
                .param("question", question)
                .param("division", division)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Gap> open() {
        return jdbc.sql("""
                        select id, question, asked, division from contact_gap
                         where settled_at is null order by asked desc, last_at desc limit ?
                        """).param(MOST).query(Gaps::gap).list();
    }

    Optional<Gap> find(UUID id) {
        return jdbc.sql("select id, question, asked, division from contact_gap where id = ? and settled_at is null")
                .param(id)
                .query(Gaps::gap)
                .optional();
    }

    void settle(UUID id, String by, Instant at) {
        jdbc.sql("update contact_gap set settled_at = ?, settled_by = ? where id = ? and settled_at is null")
                .params(Timestamp.from(at), by, id)
                .update();
    }

    /** Also those that nobody settled. */
    public void forgetBefore(Instant day) {
        jdbc.sql("delete from contact_gap where last_at < ?")
                .param(Timestamp.from(day))
                .update();
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getInt("asked"),
                Objects.requireNonNullElse(row.getString("division"), ""));
    }
}
