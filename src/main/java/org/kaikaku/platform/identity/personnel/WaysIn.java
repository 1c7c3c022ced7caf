package org.kaikaku.platform.identity.personnel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.kaikaku.platform.identity.account.OneTimeCode;
import org.kaikaku.platform.identity.account.Passwords;
import org.kaikaku.platform.identity.passkey.Passkeys;
import org.kaikaku.platform.identity.session.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Shuts every way into an account at once, in the caller's transaction. */
@Component
class WaysIn {
    private final JdbcClient jdbc;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Clock clock;
    private final SingletonSupplier<String> unknown;

    WaysIn(JdbcClient jdbc, Passwords passwords, Passkeys passkeys, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.clock = clock;
        this.unknown = SingletonSupplier.of(() ->
                passwords.hash(OneTimeCode.random(2 * OneTimeCode.FOR_YEARS).signs()));
    }

    /** The hash of a password that nobody has seen. */
    String unknown() {
        return unknown.obtain();
    }

    void close(UUID account) {
        passkeys.removeAll(account);
        jdbc.sql("delete from identity_recovery_code where account = ?")
                .param(account)
                .update();
        jdbc.sql("update identity_token set revoked_at = ? where account = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), account)
                .update();
        jdbc.sql("update identity_account set password = ?, password_given = true where id = ?")
                .params(unknown(), account)
                .update();
        // Sessions go by a transaction of their own: undone, this one costs somebody no more than a sign-in.
        sessions.endAll(jdbc.sql("select login from identity_account where id = ?")
                .param(account)
                .query(String.class)
                .single());
    }
}
