package org.kaikaku.service.procedure.office.allotment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.Worker;
import org.kaikaku.service.procedure.office.allotment.Allotment.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Allotments of the last day, each for whoever made it. */
@Repository
class Allotments {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    Allotments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where it was begun before: a button pressed twice gives nothing twice */
    boolean begin(UUID id, UUID account, String to, Instant now) {
        jdbc.sql("delete from procedure_allotment where account = ? and made_at < ?")
                .params(account, Timestamp.from(now.minus(KEPT)))
                .update();
        return jdbc.sql("""
                        insert into procedure_allotment (id, account, worker_name, made_at) values (?, ?, ?, ?)
                        on conflict (id) do nothing
                        """).params(id, account, to, Timestamp.from(now)).update() == 1;
    }

    void add(UUID allotment, Given given) {
        var before = given.before();
        jdbc.sql("""
                        insert into procedure_allotment_case (allotment, receipt, version, worker, worker_name, problem)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(1, allotment)
                .param(2, given.receipt().toString())
                .param(3, given.version())
                .param(4, before == null ? null : before.account())
                .param(5, before == null ? null : before.name())
                .param(6, given.problem())
                .update();
    }

    /** @return false where somebody has begun to undo it already */
    boolean beginUndoing(UUID id, Instant now) {
        return jdbc.sql("update procedure_allotment set undone_at = ? where id = ? and undone_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /** @param undone empty when it was taken back; else why not */
    void undone(UUID allotment, Receipt receipt, String undone) {
        jdbc.sql("update procedure_allotment_case set undone = ? where allotment = ? and receipt = ?")
                .params(undone, allotment, receipt.toString())
                .update();
    }

    Optional<Allotment> find(UUID id, UUID account) {
        var cases = jdbc.sql("select * from procedure_allotment_case where allotment = ? order by receipt")
                .param(id)
                .query((row, number) -> given(row))
                .list();
        return jdbc.sql("select * from procedure_allotment where id = ? and account = ?")
                .params(id, account)
                .query((row, number) -> new Allotment(
                        id,
                        account,
                        row.getString("worker_name"),
                        row.getTimestamp("made_at").toInstant(),
                        instant(row.getTimestamp("undone_at")),
                        cases))
                .optional();
    }

    private static Given given(ResultSet row) throws SQLException {
        var worker = row.getObject("worker", UUID.class);
        return new Given(
                Receipt.parse(row.getString("receipt")).orElseThrow(),
                row.getObject("version", Integer.class),
                worker == null ? null : new Worker(worker, row.getString("worker_name")),
                row.getString("problem"),
                row.getString("undone"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
