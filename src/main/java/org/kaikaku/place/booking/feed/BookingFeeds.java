package org.kaikaku.place.booking.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Secret links to one's own bookings: one for each account, known to the house by its hash alone, so that it is shown once. */
@Service
public class BookingFeeds {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    BookingFeeds(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param readAt when a program last read it; null where none has */
    public record Feed(Instant madeAt, @Nullable Instant readAt) {}

    public Optional<Feed> of(UUID account) {
        return jdbc.sql("select made_at, read_at from booking_feed where account = ?")
                .param(account)
                .query((row, _) -> {
                    var read = row.getTimestamp(2);
                    return new Feed(row.getTimestamp(1).toInstant(), read == null ? null : read.toInstant());
                })
                .optional();
    }

    /** Another link; the one before opens nothing any more. */
    @Transactional
    String open(Actor actor) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into booking_feed (account, secret_hash, made_at) values (:account, :hash, :now)
                        on conflict (account) do update set secret_hash = :hash, made_at = :now, read_at = null
                        """)
                .param("account", actor.account())
                .param("hash", hash(secret))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        write(actor, Act.CREATE, "予約のカレンダーのリンクを作る");
        return secret;
    }

    @Transactional
    void close(Actor actor) {
        if (jdbc.sql("delete from booking_feed where account = ?")
                        .param(actor.account())
                        .update()
                > 0) {
            write(actor, Act.CHANGE, "予約のカレンダーのリンクを消す");
        }
    }

    /** Whose it is. Writes down that it was read; the journal would drown in programs that look every hour. */
    @Transactional
    Optional<UUID> read(String secret) {
        return jdbc.sql("update booking_feed set read_at = ? where secret_hash = ? returning account")
                .params(Timestamp.from(clock.instant()), hash(secret))
                .query(UUID.class)
                .optional();
    }

    private void write(Actor actor, Act act, String purpose) {
        journal.write(new Trace(actor.doer(), act, purpose, actor.person(), "booking-feed/" + actor.account()));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
