package org.kaikaku.platform.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.RoleBook;
import org.kaikaku.platform.identity.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signing in needs of an account. */
@Repository
public class SignInAccounts {
    private static final String SELECT =
            "select b.*, exists (select 1 from identity_passkey k where k.account = b.id) as keyed from ("
                    + AccountRows.SELECT + " %s) b";

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
     * @param keyed whether it has a passkey
     * @param given whether somebody else chose the password
     */
    public record Found(Actor actor, String login, String password, boolean keyed, boolean given) {}

    public Optional<Found> find(String login) {
        if (login.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return find("where a.login = :key", login);
    }

    public Optional<Found> find(UUID account) {
        return find("where a.id = :key", account);
    }

    /** Whoever has not begun, or is gone, is as nobody at every door. */
    private Optional<Found> find(String which, Object key) {
        var book = roles.current();
        return jdbc.sql(SELECT.formatted(which + " and " + AccountRows.OPEN))
                .param("key", key)
                .param("today", today())
                .query((row, _) -> found(row, book))
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private Found found(ResultSet row, RoleBook book) throws SQLException {
        return new Found(
                AccountRows.actor(row, book, today()),
                row.getString("login"),
                row.getString("password"),
                row.getBoolean("keyed"),
                row.getBoolean("password_given"));
    }
}
