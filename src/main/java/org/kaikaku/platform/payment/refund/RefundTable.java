package org.kaikaku.platform.payment.refund;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundTable {
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;

    RefundTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempt by which it was paid; null where it goes to a bank account */
    void add(UUID id, UUID charge, @Nullable UUID attempt, long amount, String reason, Instant now) {
        jdbc.sql("""
                        insert into payment_refund (id, charge, attempt, amount, reason, state, made_at)
                        values (:id, :charge, :attempt, :amount, :reason, :state, :now)
                        """)
                .param("id", id)
                .param("charge", charge)
                .param("attempt", attempt)
                .param("amount", amount)
                .param("reason", reason)
                .param("state", attempt == null ? "TO_TRANSFER" : "TO_SEND")
                .param("now", Timestamp.from(now))
                .update();
    }

    record ToSend(UUID id, UUID attempt, long amount) {}

    List<ToSend> toSend() {
        return jdbc.sql(
                        "select id, attempt, amount from payment_refund where state = 'TO_SEND' order by made_at limit ?")
                .param(AT_ONCE)
                .query((row, _) -> new ToSend(
                        row.getObject("id", UUID.class), row.getObject("attempt", UUID.class), row.getLong("amount")))
                .list();
    }

    void done(UUID id, Instant now) {
        jdbc.sql("update payment_refund set state = 'DONE', done_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }
}
