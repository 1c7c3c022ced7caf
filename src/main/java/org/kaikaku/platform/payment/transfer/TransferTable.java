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
import org.kaikaku.platform.payment.fees.AccountKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TransferTable {
    private static final int MOST = 500;
    private static final String REFUNDS = """
            select refund.*, charge.number as charge_number, charge.payer_name, charge.payer_person, charge.fiscal_year,
                   bounce.day as bounced_on, bounce.why, bounce.words, before.bank as before_bank, before.branch as before_branch,
                   before.account_number as before_account, before.holder as before_holder
              from payment_refund refund join payment_charge charge on charge.id = refund.charge
              left join payment_bounce bounce on bounce.follow = refund.id left join payment_refund before on before.id = bounce.refund
            """;

    private final JdbcClient jdbc;

    TransferTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A refund that is transferred.
     *
     * @param givenUp whether it was tried through the provider in vain
     * @param cameBack how it was transferred before in vain; null where it was not
     * @param payee null while nobody has told where it goes
     */
    record Owed(
            UUID id,
            long number,
            UUID charge,
            long chargeNumber,
            FiscalYear year,
            String name,
            @Nullable String person,
            long amount,
            String reason,
            boolean givenUp,
            @Nullable CameBack cameBack,
            @Nullable Payee payee) {}

    /** @param bank and the others: where it went; empty once they are erased */
    record CameBack(
            LocalDate day, Bounce.Why why, String words, String bank, String branch, String account, String holder) {
        boolean wentTo(String bank, String branch, String account) {
            return this.bank.equals(bank) && this.branch.equals(branch) && this.account.equals(account);
        }
    }

    /** Those in no file yet, the oldest first. */
    List<Owed> owed() {
        return jdbc.sql(REFUNDS + " where refund.state = 'TO_TRANSFER' order by refund.number limit ?")
                .param(MOST)
                .query(TransferTable::readOwed)
                .list();
    }

    Optional<Owed> lock(UUID id) {
        return jdbc.sql(REFUNDS + " where refund.id = ? and refund.state = 'TO_TRANSFER' for update of refund")
                .param(id)
                .query(TransferTable::readOwed)
                .optional();
    }

    List<Owed> in(UUID file) {
        return jdbc.sql(REFUNDS + " where refund.file = ? order by refund.number")
                .param(file)
                .query(TransferTable::readOwed)
                .list();
    }

    void goesTo(Payee payee) {
        jdbc.sql("""
                        update payment_refund
                           set bank = :bank, bank_kana = :bankName, branch = :branch, branch_kana = :branchName, account_kind = :kind,
                               account_number = :account, holder = :holder
                         where id = :id and state = 'TO_TRANSFER'
                        """)
                .param("bank", payee.bank())
                .param("bankName", payee.bankName())
                .param("branch", payee.branch())
                .param("branchName", payee.branchName())
                .param("kind", payee.kind().name())
                .param("account", payee.account())
                .param("holder", payee.holder())
                .param("id", payee.refund())
                .update();
    }

    /** @param agreer null until a second person agreed */
    record File(
            UUID id,
            long number,
            String state,
            LocalDate day,
            UUID maker,
            String makerName,
            @Nullable String agreer) {}

    void add(UUID id, LocalDate day, UUID maker, String name, Instant now) {
        jdbc.sql("""
                        insert into payment_bank_file (id, state, day, maker, maker_name, made_at) values (?, 'MADE', ?, ?, ?, ?)
                        """).params(id, day, maker, name, Timestamp.from(now)).update();
    }

    /** All whose account is known. How many. */
    int fill(UUID file) {
        return jdbc.sql("""
                        update payment_refund set file = ?, state = 'IN_FILE' where state = 'TO_TRANSFER' and bank is not null
                        """).param(file).update();
    }

    /** Everything in it waits for another file. */
    void discard(UUID file) {
        jdbc.sql("update payment_refund set file = null, state = 'TO_TRANSFER' where file = ?")
                .param(file)
                .update();
        jdbc.sql("delete from payment_bank_file where id = ? and state = 'MADE'")
                .param(file)
                .update();
    }

    void agreed(UUID file, UUID by, String name, Instant now) {
        jdbc.sql("""
                        update payment_bank_file set state = 'AGREED', agreer = ?, agreer_name = ?, agreed_at = ? where id = ? and state = 'MADE'
                        """).params(by, name, Timestamp.from(now), file).update();
    }

    void done(UUID file, Instant now) {
        jdbc.sql("update payment_bank_file set state = 'DONE', done_at = ? where id = ? and state = 'AGREED'")
                .params(Timestamp.from(now), file)
                .update();
        jdbc.sql("update payment_refund set state = 'DONE', done_at = ? where file = ?")
                .params(Timestamp.from(now), file)
                .update();
    }

    record Erased(long number, @Nullable String person) {}

    /** Accounts to which was transferred before a moment. */
    List<Erased> eraseAccounts(Instant before) {
        return jdbc.sql("""
                        update payment_refund refund
                           set bank = null, bank_kana = null, branch = null, branch_kana = null, account_kind = null, account_number = null, holder = null
                          from payment_charge charge
                         where charge.id = refund.charge and refund.state = 'DONE' and refund.bank is not null and refund.done_at < ?
                        returning refund.number, charge.payer_person
                        """)
                .param(Timestamp.from(before))
                .query((row, _) -> new Erased(row.getLong("number"), row.getString("payer_person")))
                .list();
    }

    Optional<File> lockFile(UUID id) {
        return jdbc.sql("select * from payment_bank_file where id = ? for update")
                .param(id)
                .query(TransferTable::readFile)
                .optional();
    }

    Optional<File> file(UUID id) {
        return jdbc.sql("select * from payment_bank_file where id = ?")
                .param(id)
                .query(TransferTable::readFile)
                .optional();
    }

    /** The newest first. */
    List<File> files() {
        return jdbc.sql("select * from payment_bank_file order by number desc limit 30")
                .query(TransferTable::readFile)
                .list();
    }

    private static File readFile(ResultSet row, int number) throws SQLException {
        return new File(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("state"),
                row.getObject("day", LocalDate.class),
                row.getObject("maker", UUID.class),
                row.getString("maker_name"),
                row.getString("agreer_name"));
    }

    private static Owed readOwed(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Owed(
                id,
                row.getLong("number"),
                row.getObject("charge", UUID.class),
                row.getLong("charge_number"),
                new FiscalYear(row.getInt("fiscal_year")),
                row.getString("payer_name"),
                row.getString("payer_person"),
                row.getLong("amount"),
                row.getString("reason"),
                row.getTimestamp("given_up_at") != null,
                row.getString("why") == null ? null : cameBack(row),
                row.getString("bank") == null ? null : payee(id, row));
    }

    private static CameBack cameBack(ResultSet row) throws SQLException {
        return new CameBack(
                row.getObject("bounced_on", LocalDate.class),
                Bounce.Why.valueOf(row.getString("why")),
                row.getString("words"),
                known(row.getString("before_bank")),
                known(row.getString("before_branch")),
                known(row.getString("before_account")),
                known(row.getString("before_holder")));
    }

    private static String known(@Nullable String kept) {
        return kept == null ? "" : kept;
    }

    private static Payee payee(UUID id, ResultSet row) throws SQLException {
        return new Payee(
                id,
                row.getLong("number"),
                row.getString("bank"),
                row.getString("bank_kana"),
                row.getString("branch"),
                row.getString("branch_kana"),
                AccountKind.valueOf(row.getString("account_kind")),
                row.getString("account_number"),
                row.getString("holder"),
                row.getLong("amount"));
    }
}
