package org.kaikaku.platform.identity.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.TokenScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenRecords {
    /** A program that calls each second need not write each second. */
    private static final Duration EXACT = Duration.ofMinutes(1);
    /** How long what is over is still shown. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;

    TokenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AccessToken token, Secret secret) {
        jdbc.sql("""
                        insert into identity_token (id, account, name, hash, hint, scopes, made_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        token.account(),
                        token.name(),
                        secret.hash(),
                        token.hint(),
                        token.scopes().stream().map(TokenScope::key).sorted().collect(Collectors.joining(" ")),
                        Timestamp.from(token.made()),
                        Timestamp.from(token.expires()))
                .update();
    }

    Optional<AccessToken> find(Secret secret) {
        return jdbc.sql("select * from identity_token where hash = ?")
                .param(secret.hash())
                .query(TokenRecords::token)
                .optional();
    }

    Optional<AccessToken> find(UUID id, UUID account) {
        return jdbc.sql("select * from identity_token where id = ? and account = ?")
                .params(id, account)
                .query(TokenRecords::token)
                .optional();
    }

    void used(AccessToken token, Instant now) {
        if (token.used() != null && token.used().plus(EXACT).isAfter(now)) {
            return;
        }
        jdbc.sql("update identity_token set used_at = ? where id = ?")
                .params(Timestamp.from(now), token.id())
                .update();
    }

    /** The newest first, with those that are over for a while. */
    List<AccessToken> of(UUID account, Instant now) {
        var since = Timestamp.from(now.minus(REMEMBERED));
        return jdbc.sql("""
                        select * from identity_token
                         where account = ? and expires_at > ? and (revoked_at is null or revoked_at > ?) order by made_at desc, id
                        """)
                .params(account, since, since)
                .query(TokenRecords::token)
                .list();
    }

    /** False where it was revoked before. */
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("update identity_token set revoked_at = ? where id = ? and revoked_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                > 0;
    }

    void revokeAll(UUID account, Instant now) {
        jdbc.sql("update identity_token set revoked_at = ? where account = ? and revoked_at is null")
                .params(Timestamp.from(now), account)
                .update();
    }

    private static AccessToken token(ResultSet row, int number) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("hint"),
                scopes(row.getString("scopes")),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static Set<TokenScope> scopes(String keys) {
        return Arrays.stream(keys.split(" "))
                .map(TokenScope::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
