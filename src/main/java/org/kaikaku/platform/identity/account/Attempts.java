package org.kaikaku.platform.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kaikaku.platform.identity.Guesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lock-out with back-off: from the fifth wrong guess on the account waits, twice as long each time, at most an hour. */
@Component
public class Attempts implements Guesses {
    private static final int FREE = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean begin(UUID account) {
        var failures = jdbc.sql("""
                        update identity_account set failures = failures + 1
                         where id = ? and (locked_until is null or locked_until <= ?)
                        returning failures
                        """)
                .params(account, Timestamp.from(clock.instant()))
                .query(Integer.class)
                .optional();
        failures.ifPresent(wrong -> lock(account, wrong));
        return failures.isPresent();
    }

    @Override
    public void right(UUID account) {
        jdbc.sql(
                        "update identity_account set failures = failures - 1, locked_until = null where id = ? and failures > 0")
                .param(account)
                .update();
    }

    private void lock(UUID account, int failures) {
        if (failures > FREE) {
            jdbc.sql("update identity_account set locked_until = ? where id = ?")
                    .params(Timestamp.from(clock.instant().plus(waitAfter(failures))), account)
                    .update();
        }
    }

    /** Whoever it is has shown who they are; the wrong guesses from before are forgotten. */
    public void succeeded(UUID account) {
        jdbc.sql("update identity_account set failures = 0, locked_until = null where id = ? and failures > 0")
                .param(account)
                .update();
    }

    static Duration waitAfter(int failures) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE - 1, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
