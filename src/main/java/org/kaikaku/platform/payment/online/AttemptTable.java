package org.kaikaku.platform.payment.online;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptTable {
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where one is open already. */
    boolean add(Attempt.Core attempt) {
        return jdbc.sql("""
                        insert into payment_attempt (id, charge, state, amount, started_at, expires_at, asked_at, version)
                        values (:id, :charge, 'OPEN', :amount, :started, :expires, :started, 0)
                        on conflict (charge) where state = 'OPEN' do nothing
                        """)
                        .param("id", attempt.id())
                        .param("charge", attempt.charge())
                        .param("amount", attempt.amount())
                        .param("started", Timestamp.from(attempt.startedAt()))
                        .param("expires", Timestamp.from(attempt.expiresAt()))
                        .update()
                == 1;
    }

    /** Of a locked one. */
    void save(Attempt attempt) {
        jdbc.sql("""
                        update payment_attempt
                           set state = :state, captured = :captured, refunded = :refunded, surplus = :surplus, settled = :settled, unasked = :unasked,
                               version = version + 1
                         where id = :id
                        """)
                .param("id", attempt.core().id())
                .param(
                        "state",
                        switch (attempt) {
                            case Attempt.Open _ -> "OPEN";
                            case Attempt.Captured _ -> "CAPTURED";
                            case Attempt.Ended _ -> "ENDED";
                        })
                .param("captured", attempt.captured())
                .param("refunded", attempt.refunded())
                .param("surplus", used(attempt, Attempt.Use.SURPLUS))
                .param("settled", used(attempt, Attempt.Use.PAYS))
                .param("unasked", attempt instanceof Attempt.Captured captured ? captured.unasked() : 0)
                .update();
    }

    private static boolean used(Attempt attempt, Attempt.Use use) {
        return attempt instanceof Attempt.Captured captured && captured.use() == use;
    }

    void leadsTo(UUID id, String page) {
        jdbc.sql("update payment_attempt set page = ? where id = ? and state = 'OPEN'")
                .params(page, id)
                .update();
    }

    Optional<Attempt> find(UUID id) {
        return jdbc.sql("select * from payment_attempt where id = ?")
                .param(id)
                .query(AttemptTable::attempt)
                .optional();
    }

    Optional<Attempt> lock(UUID id) {
        return jdbc.sql("select * from payment_attempt where id = ? for update")
                .param(id)
                .query(AttemptTable::attempt)
                .optional();
    }

    /** The newest first. */
    List<Attempt> of(UUID charge) {
        return jdbc.sql("select * from payment_attempt where charge = ? order by started_at desc")
                .param(charge)
                .query(AttemptTable::attempt)
                .list();
    }

    /** Open ones that were not asked about since then, or whose time is over or whose charge is not owed any more. */
    List<Attempt> toAsk(Instant notSince, Instant now) {
        return jdbc.sql("""
                        select attempt.* from payment_attempt attempt join payment_charge charge on charge.id = attempt.charge
                         where attempt.state = 'OPEN' and (attempt.asked_at < ? or attempt.expires_at < ? or charge.state <> 'OPEN')
                         order by attempt.asked_at limit ?
                        """)
                .params(Timestamp.from(notSince), Timestamp.from(now), AT_ONCE)
                .query(AttemptTable::attempt)
                .list();
    }

    void asked(UUID id, Instant now) {
        jdbc.sql("update payment_attempt set asked_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** What was taken for nothing since a moment and has not gone back; what was not asked for longest first. */
    List<Attempt> surplus(Instant since) {
        return jdbc.sql("""
                        select * from payment_attempt
                         where surplus and refunded < captured and given_up_at is null and started_at >= ? order by asked_at limit ?
                        """)
                .params(Timestamp.from(since), AT_ONCE)
                .query(AttemptTable::attempt)
                .list();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        var core = new Attempt.Core(
                row.getObject("id", UUID.class),
                row.getObject("charge", UUID.class),
                row.getLong("amount"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "OPEN" -> new Attempt.Open(core, row.getString("page"));
            case "CAPTURED" ->
                new Attempt.Captured(
                        core, row.getLong("captured"), row.getLong("refunded"), use(row), row.getLong("unasked"));
            default -> new Attempt.Ended(core);
        };
    }

    private static Attempt.Use use(ResultSet row) throws SQLException {
        if (row.getBoolean("surplus")) {
            return Attempt.Use.SURPLUS;
        }
        return row.getBoolean("settled") ? Attempt.Use.PAYS : Attempt.Use.NONE;
    }
}
