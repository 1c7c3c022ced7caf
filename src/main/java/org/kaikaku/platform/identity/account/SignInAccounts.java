package org.kaikaku.platform.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signing in needs of an account. */
@Repository
public class SignInAccounts {
    private final JdbcClient jdbc;
    private final Roles roles;
    private final Clock clock;

    SignInAccounts(JdbcClient jdbc, Roles roles, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * @param password its hash
     * @param locked whether too many wrong guesses make it wait
     */
    public record Found(Actor actor, String password, boolean locked) {}

    public Optional<Found> find(String login) {
        if (login.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        var book = roles.current();
        return jdbc.sql(JdbcAccounts.SELECT + " where a.login = ?")
                .param(login)
                .query((row, _) -> {
                    var until = row.getTimestamp("locked_until");
                    return new Found(
                            JdbcAccounts.actor(row, book),
                            row.getString("password"),
                            until != null && until.after(Timestamp.from(clock.instant())));
                })
                .optional();
    }
}
