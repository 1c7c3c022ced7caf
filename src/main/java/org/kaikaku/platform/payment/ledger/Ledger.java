package org.kaikaku.platform.payment.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books. Each line moves an amount from one account to another, so that they balance whatever is written; the same cause is never written
 * twice, whoever repeats it; and a line is undone only by its mirror image.
 */
@Service
public class Ledger {
    private static final String ADD = """
            insert into payment_transfer (cause, kind, debit, credit, amount, day, fiscal_year, words, charge, reverses, doer, at)
            values (:cause, :kind, :debit, :credit, :amount, :day, :year, :words, :charge, :reverses, :doer, :at)
            on conflict (cause) do nothing
            """;

    private final JdbcClient jdbc;
    private final PaymentFiles files;
    private final Clock clock;

    Ledger(JdbcClient jdbc, PaymentFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** False where it was written for this cause before; then nothing is. Nothing is written for no money. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Posting posting, Doer by) {
        return post(posting, today(), by);
    }

    /**
     * As {@link #post(Posting, Doer)}, of money that came on another day than today: that day says in which books it stands.
     *
     * @param received by whoever takes money for the city (指定金融機関・収納代理金融機関); never after today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Posting posting, LocalDate received, Doer by) {
        return posting.amount() > 0 && add(posting, received, null, by);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    /**
     * Undoes the line of a cause by a counter-line. False where there is none, or it was undone before.
     *
     * @param words why, in Japanese
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean counter(String cause, String words, Doer by) {
        return counter(cause, words, today(), by);
    }

    /** As {@link #counter(String, String, Doer)}, of money that came back on another day than today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean counter(String cause, String words, LocalDate received, Doer by) {
        return find(cause)
                .filter(line -> add(mirror(line, words), received, line.id(), by))
                .isPresent();
    }

    private static Posting mirror(LedgerLine line, String words) {
        return new Posting(
                line.cause() + "/counter",
                Posting.Kind.COUNTER,
                line.credit(),
                line.debit(),
                line.amount(),
                line.year(),
                words,
                line.charge());
    }

    private boolean add(Posting posting, LocalDate received, @Nullable Long reverses, Doer by) {
        var now = clock.instant();
        var today = today();
        var day = received.isAfter(today) ? today : received;
        return jdbc.sql(ADD)
                        .param("cause", posting.cause())
                        .param("kind", posting.kind().name())
                        .param("debit", posting.debit())
                        .param("credit", posting.credit())
                        .param("amount", posting.amount())
                        .param("day", today)
                        .param(
                                "year",
                                files.rules().bookedIn(posting.year(), day).year())
                        .param("words", posting.words())
                        .param("charge", posting.charge())
                        .param("reverses", reverses)
                        .param("doer", by.id())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Yen of the line of a cause; 0 where there is none. */
    @Transactional(readOnly = true)
    public long amount(String cause) {
        return find(cause).map(LedgerLine::amount).orElse(0L);
    }

    private Optional<LedgerLine> find(String cause) {
        return jdbc.sql("select * from payment_transfer where cause = ?")
                .param(cause)
                .query(LedgerLine::read)
                .optional();
    }

    /**
     * Of a fiscal year, the newest first.
     *
     * @param before only lines with a smaller id; null from the newest on
     */
    public List<LedgerLine> lines(FiscalYear year, @Nullable Long before, int most) {
        return jdbc.sql("select * from payment_transfer where fiscal_year = ? and id < ? order by id desc limit ?")
                .params(year.year(), before == null ? Long.MAX_VALUE : before, most)
                .query(LedgerLine::read)
                .list();
    }

    /** What came to and went from each account in a fiscal year (合計残高試算表), by key. */
    public List<Balance> balances(FiscalYear year) {
        return jdbc.sql("""
                        select account, sum(debit)::bigint as debit, sum(credit)::bigint as credit
                          from (select debit as account, amount as debit, 0 as credit from payment_transfer where fiscal_year = :year
                                union all
                                select credit, 0, amount from payment_transfer where fiscal_year = :year) as side
                         group by account order by account
                        """)
                .param("year", year.year())
                .query((row, _) -> new Balance(row.getString("account"), row.getLong("debit"), row.getLong("credit")))
                .list();
    }

    /** @param debit yen that came to it; {@code credit}: that went from it */
    public record Balance(String account, long debit, long credit) {
        public long left() {
            return debit - credit;
        }
    }
}
