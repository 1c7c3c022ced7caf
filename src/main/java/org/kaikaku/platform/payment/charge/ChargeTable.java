package org.kaikaku.platform.payment.charge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Method;
import org.kaikaku.platform.payment.NewCharge;
import org.kaikaku.platform.payment.Payer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ChargeTable {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ChargeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Charge.Open add(UUID id, NewCharge charge, Instant now) {
        return jdbc.sql("""
                        insert into payment_charge (id, state, subject, fee, account, words_ja, words_easy, words_en, amount, due, fiscal_year,
                                                    division, payer_name, payer_person, payer_account, reduced, made_at, version)
                        values (:id, 'OPEN', :subject, :fee, :revenue, :ja, :easy, :en, :amount, :due, :year,
                                :division, :name, :person, :account, :reduced, :now, 0)
                        returning *
                        """)
                .param("id", id)
                .param("subject", charge.subject())
                .param("fee", charge.fee())
                .param("revenue", charge.account())
                .param("ja", charge.words().ja())
                .param("easy", charge.words().easy())
                .param("en", charge.words().en())
                .param("amount", charge.amount())
                .param("due", charge.due())
                .param("year", charge.year().year())
                .param("division", charge.division())
                .param("reduced", charge.reduced())
                .param("name", charge.payer().name())
                .param("person", charge.payer().person())
                .param("account", charge.payer().account())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Charge.Open(core(row)))
                .single();
    }

    /** @throws ChargeMoved where somebody else changed it meanwhile */
    void save(Charge charge) {
        var paid = charge instanceof Charge.Paid it ? it : null;
        int saved = jdbc.sql("""
                        update payment_charge
                           set state = :state, method = :method, paid_at = :at, refunded = :refunded, reason = :reason, amount = :amount, paid_before = :before,
                               due = :due, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", charge.core().id())
                .param("version", charge.core().version())
                .param("state", state(charge))
                .param("method", paid == null ? null : paid.method().name())
                .param("at", paid == null ? null : Timestamp.from(paid.at()))
                .param("refunded", paid == null ? 0 : paid.refunded())
                .param("amount", charge.core().amount())
                .param("before", charge.core().before())
                .param("due", charge.core().due())
                .param("reason", charge instanceof Charge.Cancelled cancelled ? cancelled.reason() : null)
                .update();
        if (saved == 0) {
            throw new ChargeMoved(charge.core().id());
        }
    }

    private static String state(Charge charge) {
        return charge instanceof Charge.InPlan
                ? "IN_PLAN"
                : charge.told().state().name();
    }

    /** What is asked for anew is late anew. */
    void reopened(UUID id, Instant now) {
        jdbc.sql("update payment_charge set reopened_at = ?, overdue_at = null where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    public Optional<Charge> find(UUID id) {
        return jdbc.sql("select * from payment_charge where id = ?")
                .param(id)
                .query(ChargeTable::charge)
                .optional();
    }

    /** Until the transaction ends nobody else pays, cancels or refunds it. */
    public Optional<Charge> lock(UUID id) {
        return jdbc.sql("select * from payment_charge where id = ? for update")
                .param(id)
                .query(ChargeTable::charge)
                .optional();
    }

    /** As {@link #lock(UUID)}, all that was asked for under a subject. */
    void lock(String subject) {
        jdbc.sql("select id from payment_charge where subject = ? order by number for update")
                .param(subject)
                .query(UUID.class)
                .list();
    }

    public List<Charge> of(String subject) {
        return jdbc.sql("select * from payment_charge where subject = ? order by number")
                .param(subject)
                .query(ChargeTable::charge)
                .list();
    }

    List<Charge> open(Collection<String> subjects) {
        return jdbc.sql(
                        "select * from payment_charge where subject = any(?) and state in ('OPEN', 'IN_PLAN') order by number")
                .param(subjects.toArray(String[]::new))
                .query(ChargeTable::charge)
                .list();
    }

    /** Of an account, what is to be paid first. */
    public List<Charge> ofAccount(UUID account) {
        return jdbc.sql("""
                        select * from payment_charge where payer_account = ?
                         order by case state when 'OPEN' then 0 when 'IN_PLAN' then 1 else 2 end,
                                  case when state = 'OPEN' then due end, case when state = 'OPEN' then number end, due desc, number desc limit ?
                        """).params(account, MOST).query(ChargeTable::charge).list();
    }

    /** Open ones of these divisions by number or name; those due first. No words: all. */
    public List<Charge> open(List<String> divisions, boolean everywhere, String words) {
        return jdbc.sql("""
                        select * from payment_charge
                         where state = 'OPEN' and (:everywhere or division = any(:divisions))
                           and (:words = '' or position(:words in payer_name) > 0 or number = :number)
                         order by due, number limit :most
                        """)
                .param("everywhere", everywhere)
                .param("divisions", divisions.toArray(String[]::new))
                .param("words", words)
                .param("number", Numbers.read("C", words))
                .param("most", MOST)
                .query(ChargeTable::charge)
                .list();
    }

    /** Open ones whose day is over and of which that was not told yet. */
    List<UUID> overdue(LocalDate today) {
        return jdbc.sql("""
                        select id from payment_charge where state = 'OPEN' and due < ? and overdue_at is null order by due limit ?
                        """)
                .params(today, MOST)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** One of these, if it still is; empty too where somebody else has it at this moment. */
    Optional<Charge> lockOverdue(UUID id, LocalDate today) {
        return jdbc.sql("""
                        select * from payment_charge
                         where id = ? and state = 'OPEN' and due < ? and overdue_at is null for update skip locked
                        """).params(id, today).query(ChargeTable::charge).optional();
    }

    void toldOverdue(UUID id, Instant now) {
        jdbc.sql("update payment_charge set overdue_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private static Charge charge(ResultSet row, int number) throws SQLException {
        var core = core(row);
        return switch (row.getString("state")) {
            case "OPEN" -> new Charge.Open(core);
            case "IN_PLAN" -> new Charge.InPlan(core);
            case "PAID" ->
                new Charge.Paid(
                        core,
                        Method.valueOf(row.getString("method")),
                        row.getTimestamp("paid_at").toInstant(),
                        row.getLong("refunded"));
            default -> new Charge.Cancelled(core, row.getString("reason"));
        };
    }

    private static Charge.Core core(ResultSet row) throws SQLException {
        return new Charge.Core(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("subject"),
                row.getString("fee"),
                row.getString("account"),
                new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                row.getLong("amount"),
                row.getLong("paid_before"),
                row.getObject("due", LocalDate.class),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("division"),
                new Payer(
                        row.getString("payer_name"),
                        row.getString("payer_person"),
                        row.getObject("payer_account", UUID.class)),
                row.getInt("version"));
    }

    /** Somebody else changed it meanwhile; what was being done is not. */
    static final class ChargeMoved extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChargeMoved(UUID id) {
            super("Charge " + id + " has moved on");
        }
    }
}
