package org.kaikaku.platform.identity.account;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Passwords, where something else than the old one says that they may be set. */
@Repository
public class Passwords {
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Passwords(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Takes its time by intention, so before a connection is taken. */
    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    public boolean matches(String typed, String hash) {
        return encoder.matches(typed, hash);
    }

    /** From now on it is the owner's own. */
    public void set(UUID account, String hash) {
        jdbc.sql(
                        "update identity_account set password = ?, password_given = false, failures = 0, locked_until = null where id = ?")
                .params(hash, account)
                .update();
    }
}
