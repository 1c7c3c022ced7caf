package org.kaikaku.platform.identity.recovery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.account.OneTimeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that let somebody back in (復旧コード). Using one deletes it, so that of two who use it at once only one gets in. */
@Repository
class RecoveryCodes {
    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        OWN,
        GIVEN
    }

    void addOwn(UUID account, OneTimeCode code) {
        add(account, code, null, clock.instant(), null);
    }

    void addGiven(UUID account, OneTimeCode code, UUID clerk, Instant opens, Duration lives) {
        add(account, code, clerk, opens, clock.instant().plus(lives));
    }

    private void add(UUID account, OneTimeCode code, @Nullable UUID clerk, Instant opens, @Nullable Instant expires) {
        jdbc.sql("""
                        insert into identity_recovery_code (hash, account, given_by, given_at, opens_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        code.hash(),
                        account,
                        clerk,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(opens),
                        expires == null ? null : Timestamp.from(expires)))
                .update();
    }

    int ownLeft(UUID account) {
        return jdbc.sql("select count(*) from identity_recovery_code where account = ? and given_by is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    boolean anyGiven(UUID account) {
        return jdbc.sql("""
                        select exists (select 1 from identity_recovery_code
                                        where account = ? and given_by is not null and expires_at > ?)
                        """)
                .params(account, Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    void removeOwn(UUID account) {
        jdbc.sql("delete from identity_recovery_code where account = ? and given_by is null")
                .param(account)
                .update();
    }

    int removeGiven(UUID account) {
        return jdbc.sql("delete from identity_recovery_code where account = ? and given_by is not null")
                .param(account)
                .update();
    }

    Optional<Kind> use(UUID account, OneTimeCode code) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        delete from identity_recovery_code
                         where hash = ? and account = ? and opens_at <= ? and (expires_at is null or expires_at > ?)
                        returning given_by is not null
                        """)
                .params(code.hash(), account, now, now)
                .query(Boolean.class)
                .optional()
                .map(given -> given ? Kind.GIVEN : Kind.OWN);
    }
}
