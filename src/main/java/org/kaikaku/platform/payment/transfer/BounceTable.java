package org.kaikaku.platform.payment.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refunds that were transferred, and those of them that came back. */
@Repository
class BounceTable {
    private static final int MOST = 200;
    private static final String SENT = """
            select refund.id, refund.number, refund.charge, refund.amount, refund.reason, refund.bank_kana, refund.branch_kana, refund.account_number,
                   refund.holder, charge.number as charge_number, charge.words_ja, charge.words_easy, charge.words_en, charge.fiscal_year,
                   charge.division, charge.payer_name, charge.payer_person, charge.payer_account, file.made_at, file.day as sent_on,
                   bounce.day, bounce.why, bounce.words, bounce.came
              from payment_refund refund join payment_charge charge on charge.id = refund.charge join payment_bank_file file on file.id = refund.file
              left join payment_bounce bounce on bounce.refund = refund.id
             where refund.state = 'DONE'
            """;

    private final JdbcClient jdbc;

    BounceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param words the number of what was paid, or part of a name; empty for all
     */
    List<SentTransfer> sent(boolean onlyBounced, String words) {
        return jdbc.sql(SENT + """
                           and (not :only or bounce.refund is not null)
                           and (:words = '' or position(:words in charge.payer_name) > 0 or charge.number = :number)
                         order by refund.number desc limit :most
                        """)
                .param("only", onlyBounced)
                .param("words", words)
                .param("number", Numbers.read("C", words))
                .param("most", MOST)
                .query(BounceTable::read)
                .list();
    }

    Optional<SentTransfer> find(UUID refund) {
        return jdbc.sql(SENT + " and refund.id = ?")
                .param(refund)
                .query(BounceTable::read)
                .optional();
    }

    Optional<SentTransfer> lock(UUID refund) {
        jdbc.sql("select id from payment_refund where id = ? for update")
                .param(refund)
                .query(UUID.class)
                .optional();
        return find(refund);
    }

    /** @param follow the refund that is owed again: as before, but nobody knows where it goes */
    void add(Bounce bounce, UUID follow, Instant now) {
        jdbc.sql("""
                        insert into payment_refund (id, charge, amount, reason, state, made_at)
                        select ?, charge, amount, reason, 'TO_TRANSFER', ? from payment_refund where id = ?
                        """).params(follow, Timestamp.from(now), bounce.refund()).update();
        jdbc.sql("""
                        insert into payment_bounce (refund, follow, day, why, words, came, at)
                        values (:refund, :follow, :day, :why, :words, :came, :now)
                        """)
                .param("refund", bounce.refund())
                .param("follow", follow)
                .param("day", bounce.day())
                .param("why", bounce.why().name())
                .param("words", bounce.words())
                .param("came", bounce.came())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static SentTransfer read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SentTransfer(
                id,
                row.getLong("number"),
                row.getObject("charge", UUID.class),
                row.getLong("charge_number"),
                new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("division"),
                new Payer(
                        row.getString("payer_name"),
                        row.getString("payer_person"),
                        row.getObject("payer_account", UUID.class)),
                row.getLong("amount"),
                row.getString("reason"),
                LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), City.ZONE),
                row.getObject("sent_on", LocalDate.class),
                row.getString("account_number") == null
                        ? ""
                        : String.join(
                                " ",
                                row.getString("bank_kana"),
                                row.getString("branch_kana"),
                                row.getString("account_number"),
                                row.getString("holder")),
                bounce(id, row));
    }

    private static @Nullable Bounce bounce(UUID refund, ResultSet row) throws SQLException {
        return row.getString("why") == null
                ? null
                : new Bounce(
                        refund,
                        row.getObject("day", LocalDate.class),
                        Bounce.Why.valueOf(row.getString("why")),
                        row.getString("words"),
                        row.getLong("came"));
    }
}
