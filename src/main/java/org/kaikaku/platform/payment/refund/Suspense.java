package org.kaikaku.platform.payment.refund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.charge.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid that nobody owed, and what went back that nobody asked for (仮受金), charge by charge as the books have it. */
@Repository
class Suspense {
    private static final int MOST = 500;
    private static final String WAITING = """
            with waiting as (
                select charge, sum(case when credit = 'suspense' then amount else -amount end)::bigint as yen, max(at) as at
                  from payment_transfer where (debit = 'suspense' or credit = 'suspense') and charge is not null
                 group by charge having sum(case when credit = 'suspense' then amount else -amount end) <> 0)
            select waiting.*, charge.number, charge.words_ja, charge.words_easy, charge.words_en, charge.payer_name, charge.payer_person, charge.division,
                   (select max(started_at) from payment_attempt attempt where attempt.charge = charge.id
                       and attempt.surplus and attempt.refunded < attempt.captured and attempt.given_up_at is null) as by_itself,
                   (select id from payment_attempt attempt where attempt.charge = charge.id
                       and not attempt.surplus and attempt.captured - attempt.refunded >= waiting.yen and attempt.captured > attempt.amount
                     order by attempt.started_at desc limit 1) as through
              from waiting join payment_charge charge on charge.id = waiting.charge
            """;

    private final JdbcClient jdbc;

    Suspense(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param yen that the city holds for nothing; negative where it has given too much
     * @param division whose charge it is
     * @param since the newest line
     * @param byItself when the payment began that goes back by itself; null where none does
     * @param through the payment of which it was too much, where it can go back through the provider
     */
    record Waiting(
            UUID charge,
            String number,
            Text words,
            String payer,
            @Nullable String person,
            long yen,
            String division,
            LocalDate since,
            @Nullable Instant byItself,
            @Nullable UUID through) {}

    /** The oldest first. */
    List<Waiting> all() {
        return jdbc.sql(WAITING + " order by waiting.at limit ?")
                .param(MOST)
                .query(Suspense::waiting)
                .list();
    }

    Optional<Waiting> of(UUID charge) {
        return jdbc.sql(WAITING + " where charge.id = ?")
                .param(charge)
                .query(Suspense::waiting)
                .optional();
    }

    /** Yen that went back too much; 0 where none did. */
    long missing(UUID charge) {
        return of(charge).map(waiting -> Math.max(0, -waiting.yen())).orElse(0L);
    }

    /** Payments that came for nothing and have not gone back, as far as we know. */
    List<UUID> byItself(UUID charge) {
        return jdbc.sql("""
                        select id from payment_attempt where charge = ? and surplus and refunded < captured and given_up_at is null
                        """)
                .param(charge)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The provider is no longer asked to give it back. */
    void givenUp(UUID charge, Instant now) {
        jdbc.sql("""
                        update payment_attempt set given_up_at = ?
                         where charge = ? and surplus and refunded < captured and given_up_at is null
                        """).params(Timestamp.from(now), charge).update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var byItself = row.getTimestamp("by_itself");
        return new Waiting(
                row.getObject("charge", UUID.class),
                Numbers.shown("C", row.getLong("number")),
                new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                row.getString("payer_name"),
                row.getString("payer_person"),
                row.getLong("yen"),
                row.getString("division"),
                LocalDate.ofInstant(row.getTimestamp("at").toInstant(), City.ZONE),
                byItself == null ? null : byItself.toInstant(),
                row.getObject("through", UUID.class));
    }
}
