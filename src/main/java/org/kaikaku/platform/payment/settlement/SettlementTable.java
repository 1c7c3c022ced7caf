package org.kaikaku.platform.payment.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SettlementTable {
    private static final int SHOWN = 30;
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SettlementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who bring files do so one after the other. */
    void lock() {
        jdbc.sql("lock table payment_settlement in share row exclusive mode").update();
    }

    boolean taken(String sha256) {
        return jdbc.sql("select exists (select 1 from payment_settlement where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, String name, String sha256, String by, Instant at, int lines) {
        jdbc.sql("""
                        insert into payment_settlement (id, name, sha256, taken_by, taken_at, lines, repeated) values (?, ?, ?, ?, ?, ?, 0)
                        """).params(id, name, sha256, by, Timestamp.from(at), lines).update();
    }

    void repeated(UUID id, int lines) {
        jdbc.sql("update payment_settlement set repeated = ? where id = ?")
                .params(lines, id)
                .update();
    }

    /** False where a file before had a line of this number. */
    boolean add(UUID settlement, HandedOver line) {
        return jdbc.sql("""
                        insert into payment_settlement_line (number, settlement, payment, kind, amount, fee, at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
                        """)
                        .params(
                                line.number(),
                                settlement,
                                line.payment(),
                                line.kind().name(),
                                line.amount(),
                                line.fee(),
                                Timestamp.from(line.at()))
                        .update()
                == 1;
    }

    /** What files before said under these numbers. */
    List<HandedOver> known(List<Long> numbers) {
        return jdbc.sql("select * from payment_settlement_line where number = any(?)")
                .param(numbers.toArray(Long[]::new))
                .query(SettlementTable::line)
                .list();
    }

    record Taken(String name, String by, Instant at, int lines, int repeated) {}

    /** The newest first. */
    List<Taken> files() {
        return jdbc.sql("select * from payment_settlement order by taken_at desc limit ?")
                .param(SHOWN)
                .query((row, _) -> new Taken(
                        row.getString("name"),
                        row.getString("taken_by"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getInt("lines"),
                        row.getInt("repeated")))
                .list();
    }

    /** Lines that are not in the books yet and of whose payment no more was handed over or taken back than we know of. */
    List<HandedOver> toBook() {
        return jdbc.sql("""
                        select line.* from payment_settlement_line line join payment_attempt attempt on attempt.id = line.payment
                         where line.booked_at is null
                           and (select sum(all_of.amount) from payment_settlement_line all_of
                                 where all_of.payment = line.payment and all_of.kind = line.kind)
                               <= case line.kind when 'CAPTURE' then attempt.captured else attempt.refunded end
                         order by line.number
                        """).query(SettlementTable::line).list();
    }

    private static HandedOver line(ResultSet row, int number) throws SQLException {
        return new HandedOver(
                row.getLong("number"),
                row.getObject("payment", UUID.class),
                HandedOver.Kind.valueOf(row.getString("kind")),
                row.getLong("amount"),
                row.getLong("fee"),
                row.getTimestamp("at").toInstant());
    }

    void booked(long number, Instant at) {
        jdbc.sql("update payment_settlement_line set booked_at = ? where number = ?")
                .params(Timestamp.from(at), number)
                .update();
    }

    /**
     * Payments of which the files say something else than we know: more than we know now, or less than we knew when the newest line was
     * written.
     */
    List<Difference> differences() {
        return jdbc.sql("""
                        with there as (
                            select payment,
                                   coalesce(sum(amount) filter (where kind = 'CAPTURE'), 0) as captured,
                                   coalesce(sum(amount) filter (where kind = 'REFUND'), 0) as refunded
                              from payment_settlement_line group by payment),
                        then_known as (
                            select cast(split_part(cause, '/', 2) as uuid) as payment,
                                   coalesce(sum(amount) filter (where kind = 'PAYMENT'), 0) as captured,
                                   coalesce(sum(amount) filter (where credit = 'provider'), 0) as refunded
                              from payment_transfer
                             where cause like 'attempt/%' and at <= (select max(at) from payment_settlement_line)
                             group by 1)
                        select coalesce(there.payment, then_known.payment) as payment, charge.number, attempt.id is null as unknown,
                               coalesce(attempt.captured, 0) as here_captured, coalesce(there.captured, 0) as there_captured,
                               coalesce(attempt.refunded, 0) as here_refunded, coalesce(there.refunded, 0) as there_refunded
                          from there full join then_known on then_known.payment = there.payment
                          left join payment_attempt attempt on attempt.id = coalesce(there.payment, then_known.payment)
                          left join payment_charge charge on charge.id = attempt.charge
                         where coalesce(there.captured, 0) > coalesce(attempt.captured, 0)
                            or coalesce(there.refunded, 0) > coalesce(attempt.refunded, 0)
                            or coalesce(there.captured, 0) < coalesce(then_known.captured, 0)
                            or coalesce(there.refunded, 0) < coalesce(then_known.refunded, 0)
                         order by charge.number nulls first, payment limit ?
                        """)
                .param(MOST)
                .query((row, _) -> new Difference(
                        row.getObject("payment", UUID.class),
                        row.getObject("number", Long.class),
                        row.getBoolean("unknown"),
                        row.getLong("here_captured"),
                        row.getLong("there_captured"),
                        row.getLong("here_refunded"),
                        row.getLong("there_refunded")))
                .list();
    }
}
