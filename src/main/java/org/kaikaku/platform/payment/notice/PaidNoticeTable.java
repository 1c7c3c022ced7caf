package org.kaikaku.platform.payment.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaidNoticeTable {
    private static final int SHOWN = 30;
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    PaidNoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who bring files do so one after the other. */
    void lock() {
        jdbc.sql("lock table payment_notice in share row exclusive mode").update();
    }

    boolean taken(String sha256) {
        return jdbc.sql("select exists (select 1 from payment_notice where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    /** Charges by number; those that there are none of are not in it. */
    Map<Long, UUID> charges(List<Long> numbers) {
        var found = new HashMap<Long, UUID>();
        jdbc.sql("select number, id from payment_charge where number = any(?)")
                .param(numbers.toArray(Long[]::new))
                .query(row -> {
                    found.put(row.getLong("number"), row.getObject("id", UUID.class));
                });
        return found;
    }

    record Known(UUID charge, long amount, LocalDate paid) {}

    /** What files before said under these of a bank's numbers. */
    Map<String, Known> known(String bank, List<String> numbers) {
        var found = new HashMap<String, Known>();
        jdbc.sql("select * from payment_notice_line where bank = ? and number = any(?)")
                .params(bank, numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getString("number"),
                            new Known(
                                    row.getObject("charge", UUID.class),
                                    row.getLong("amount"),
                                    row.getObject("paid_on", LocalDate.class)));
                });
        return found;
    }

    /** @param total yen of all its lines */
    record Taken(
            UUID id,
            String name,
            String sha256,
            String bank,
            LocalDate day,
            String by,
            Instant at,
            int lines,
            int repeated,
            long total) {}

    void add(Taken taken) {
        jdbc.sql("""
                        insert into payment_notice (id, name, sha256, bank, day, taken_by, taken_at, lines, repeated, total)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        taken.id(),
                        taken.name(),
                        taken.sha256(),
                        taken.bank(),
                        taken.day(),
                        taken.by(),
                        Timestamp.from(taken.at()),
                        taken.lines(),
                        taken.repeated(),
                        taken.total())
                .update();
    }

    void add(UUID notice, String bank, PaidNotice.Line line, UUID charge) {
        jdbc.sql("""
                        insert into payment_notice_line (bank, number, notice, charge, amount, paid_on) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(bank, line.number(), notice, charge, line.amount(), line.paid())
                .update();
    }

    record Line(String bank, String number, UUID charge, long amount, LocalDate paid) {}

    List<Line> toBook() {
        return jdbc.sql("select * from payment_notice_line where booked_at is null order by bank, number limit ?")
                .param(AT_ONCE)
                .query((row, _) -> line(row))
                .list();
    }

    /** Empty where somebody else books it, or has. */
    Optional<Line> lock(Line line) {
        return jdbc.sql("""
                        select * from payment_notice_line where bank = ? and number = ? and booked_at is null for update skip locked
                        """)
                .params(line.bank(), line.number())
                .query((row, _) -> line(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("bank"),
                row.getString("number"),
                row.getObject("charge", UUID.class),
                row.getLong("amount"),
                row.getObject("paid_on", LocalDate.class));
    }

    /** @param surplus whether it came for what was not owed */
    void booked(Line line, boolean surplus, Instant at) {
        jdbc.sql("update payment_notice_line set booked_at = ?, surplus = ? where bank = ? and number = ?")
                .params(Timestamp.from(at), surplus, line.bank(), line.number())
                .update();
    }

    /** @param surplus lines of it that came for what was not owed; {@code waiting}: that are not booked yet */
    record Shown(
            String name,
            String bank,
            LocalDate day,
            String by,
            int lines,
            int repeated,
            long total,
            int surplus,
            int waiting) {}

    /** The newest first. */
    List<Shown> all() {
        return jdbc.sql("""
                        select notice.*, (select count(*) from payment_notice_line line where line.notice = notice.id and line.surplus) as surplus,
                               (select count(*) from payment_notice_line line where line.notice = notice.id and line.booked_at is null) as waiting
                          from payment_notice notice order by taken_at desc limit ?
                        """)
                .param(SHOWN)
                .query((row, _) -> new Shown(
                        row.getString("name"),
                        row.getString("bank"),
                        row.getObject("day", LocalDate.class),
                        row.getString("taken_by"),
                        row.getInt("lines"),
                        row.getInt("repeated"),
                        row.getLong("total"),
                        row.getInt("surplus"),
                        row.getInt("waiting")))
                .list();
    }
}
