package org.kaikaku.platform.payment.till;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.fees.Fee;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptTable {
    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that it got. Numbers may have gaps, where what was begun was not done. */
    long add(UUID till, long total, long tendered, String taker, Instant at) {
        return jdbc.sql("""
                        insert into payment_receipt (till, total, tendered, taker, at) values (?, ?, ?, ?, ?) returning number
                        """)
                .params(till, total, tendered, taker, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void addLine(long receipt, int place, Receipt.Line line) {
        jdbc.sql("""
                        insert into payment_receipt_line (receipt, place, charge, words_ja, words_easy, words_en, quantity, amount, tax, percent, returned)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        receipt,
                        place,
                        line.charge(),
                        line.words().ja(),
                        line.words().easy(),
                        line.words().en(),
                        line.quantity(),
                        line.amount(),
                        line.tax().name(),
                        line.percent(),
                        line.returned())
                .update();
    }

    /** False where it was taken back before. */
    boolean takeBack(long number, String reason, Instant at) {
        return jdbc.sql(
                                "update payment_receipt set voided_at = ?, void_reason = ? where number = ? and voided_at is null")
                        .params(Timestamp.from(at), reason, number)
                        .update()
                == 1;
    }

    long taken(UUID till) {
        return jdbc.sql(
                        "select coalesce(sum(total), 0)::bigint from payment_receipt where till = ? and voided_at is null")
                .param(till)
                .query(Long.class)
                .single();
    }

    Optional<Receipt> find(long number) {
        return read("receipt.number = ?", number).stream().findFirst();
    }

    /** The newest first. */
    List<Receipt> of(UUID till) {
        return read("receipt.till = ?", till);
    }

    private List<Receipt> read(String which, Object param) {
        var found = new ArrayList<Receipt>();
        jdbc.sql("""
                        select receipt.*, line.charge, line.words_ja, line.words_easy, line.words_en, line.quantity, line.amount, line.tax,
                               line.percent, line.returned
                          from payment_receipt receipt join payment_receipt_line line on line.receipt = receipt.number
                         where %s order by receipt.number desc, line.place
                        """.formatted(which)).param(param).query(row -> {
            if (found.isEmpty() || found.getLast().number() != row.getLong("number")) {
                found.add(receipt(row));
            }
            found.getLast().lines().add(line(row));
        });
        return found;
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                row.getLong("number"),
                row.getObject("till", UUID.class),
                row.getLong("total"),
                row.getLong("tendered"),
                row.getString("taker"),
                row.getTimestamp("at").toInstant(),
                row.getString("void_reason"),
                new ArrayList<>());
    }

    private static Receipt.Line line(ResultSet row) throws SQLException {
        return new Receipt.Line(
                row.getObject("charge", UUID.class),
                new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                row.getInt("quantity"),
                row.getLong("amount"),
                Fee.Tax.valueOf(row.getString("tax")),
                row.getInt("percent"),
                row.getBoolean("returned"));
    }
}
