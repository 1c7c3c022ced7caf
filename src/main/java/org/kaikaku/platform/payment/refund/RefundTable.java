package org.kaikaku.platform.payment.refund;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** One that has gone back already, before anybody asked for it. */
    void addDone(UUID id, UUID charge, UUID attempt, long amount, String reason, Instant now) {
        jdbc.sql("""
                        insert into payment_refund (id, charge, attempt, amount, reason, state, made_at, done_at)
                        values (:id, :charge, :attempt, :amount, :reason, 'DONE', :now, :now)
                        """)
                .param("id", id)
                .param("charge", charge)
                .param("attempt", attempt)
                .param("amount", amount)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    record ToSend(UUID id, UUID attempt, long amount, Instant madeAt) {}

    /** What was not tried longest first. */
    List<UUID> toSend() {
        return jdbc.sql("""
                        select id from payment_refund where state = 'TO_SEND' order by coalesce(tried_at, made_at) limit ?
                        """)
                .param(AT_ONCE)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** As it is now: what went back meanwhile is part of it no longer. Empty where nothing is left to send. */
    Optional<ToSend> toSend(UUID id) {
        return jdbc.sql("select id, attempt, amount, made_at from payment_refund where id = ? and state = 'TO_SEND'")
                .param(id)
                .query((row, _) -> new ToSend(
                        row.getObject("id", UUID.class),
                        row.getObject("attempt", UUID.class),
                        row.getLong("amount"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    void tried(UUID id, Instant now) {
        jdbc.sql("update payment_refund set tried_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Whatever became of it meanwhile, it is in no file for the bank. */
    void done(UUID id, Instant now) {
        jdbc.sql("""
                        update payment_refund set state = 'DONE', done_at = ? where id = ? and state in ('TO_SEND', 'TO_TRANSFER')
                        """).params(Timestamp.from(now), id).update();
    }

    /** From now on it is transferred to a bank account. Whose record it is in, and its number; empty where it has gone back meanwhile. */
    Optional<GivenUp> giveUp(UUID id, Instant now) {
        return jdbc.sql("""
                        update payment_refund refund set state = 'TO_TRANSFER', given_up_at = ? from payment_charge charge
                         where refund.id = ? and refund.state = 'TO_SEND' and charge.id = refund.charge
                        returning refund.number, charge.payer_person
                        """)
                .params(Timestamp.from(now), id)
                .query((row, _) -> new GivenUp(row.getLong("number"), row.getString("payer_person")))
                .optional();
    }

    record GivenUp(long number, @Nullable String person) {}

    /** Yen of a payment that go or went back through the provider; those not in a file for the bank, locked. */
    long through(UUID attempt) {
        return jdbc
                .sql("select amount from payment_refund where attempt = ? and file is null for update")
                .param(attempt)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Yen of these that are known to have gone back. */
    long done(UUID attempt) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0)::bigint from payment_refund where attempt = ? and file is null and state = 'DONE'
                        """).param(attempt).query(Long.class).single();
    }

    record Waiting(UUID id, long amount) {}

    /** Of these, what has not gone back, as far as is known; what was sent last first, since it is the likeliest to have gone. */
    List<Waiting> waiting(UUID attempt) {
        return jdbc.sql("""
                        select id, amount from payment_refund
                         where attempt = ? and file is null and state in ('TO_SEND', 'TO_TRANSFER')
                         order by tried_at desc nulls last, number
                        """)
                .param(attempt)
                .query((row, _) -> new Waiting(row.getObject("id", UUID.class), row.getLong("amount")))
                .list();
    }

    /**
     * A part of one that waits has gone back: what waits is less from now on, under its own id.
     *
     * @param part id of what has gone
     * @param yen less than all of it
     */
    void partDone(UUID id, UUID part, long yen, Instant now) {
        jdbc.sql("""
                        insert into payment_refund (id, charge, attempt, amount, reason, state, made_at, done_at)
                        select :part, charge, attempt, :yen, reason, 'DONE', made_at, :now from payment_refund where id = :id
                        """)
                .param("part", part)
                .param("yen", yen)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        jdbc.sql("update payment_refund set amount = amount - ? where id = ?")
                .params(yen, id)
                .update();
    }

    /** Yen that were too much and that the treasurer has had go back of a charge, by whichever way: as the books have it. */
    long ofTooMuch(UUID charge) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0)::bigint from payment_transfer
                         where charge = ? and debit = 'suspense' and credit = 'refunds'
                        """).param(charge).query(Long.class).single();
    }
}
