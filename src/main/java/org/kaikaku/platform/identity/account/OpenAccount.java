package org.kaikaku.platform.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Assignment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody begins to sign in, with the roles they begin with. */
@Repository
class OpenAccount {
    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;
    private final TransactionTemplate together;

    OpenAccount(JdbcClient jdbc, Passwords passwords, Clock clock, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.together = together;
    }

    UUID open(
            boolean staff,
            String login,
            String name,
            String password,
            @Nullable String office,
            List<Assignment> assignments) {
        // Hashing takes its time and may wait in line: not with a connection in hand.
        var hash = passwords.hash(password);
        var id = UUID.randomUUID();
        together.executeWithoutResult(_ -> {
            add(id, staff, login, name, hash, office);
            assignments.forEach(role -> give(id, role));
        });
        return id;
    }

    private void add(UUID id, boolean staff, String login, String name, String hash, @Nullable String office) {
        try {
            jdbc.sql("""
                            insert into identity_account (id, staff, login, staff_number, name, password, office, opened_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.asList(
                            id,
                            staff,
                            login,
                            staff ? login : null,
                            name,
                            hash,
                            office,
                            Timestamp.from(clock.instant())))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Accounts.LoginTaken();
        }
    }

    private void give(UUID account, Assignment role) {
        jdbc.sql("insert into identity_assignment (account, role, division) values (?, ?, ?)")
                .params(account, role.role().key(), role.division())
                .update();
    }
}
