package org.kaikaku.platform.identity.oidc;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Repository;

/** Which account is whose at which provider. A subject is never given to another person there (OpenID Connect Core 2), a mail address is. */
@Repository
class Subjects {
    private final JdbcClient jdbc;
    private final Clock clock;

    Subjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param issuer as its tokens say it
     * @param id the claim {@code sub}
     */
    record Subject(String issuer, String id) {
        /** Of a token that was checked: both claims are there. */
        static Subject of(OidcIdToken token) {
            return new Subject(
                    Objects.requireNonNull(token.getIssuer()).toString(), Objects.requireNonNull(token.getSubject()));
        }
    }

    record Known(UUID account, String login) {}

    Optional<Known> find(Subject subject) {
        return jdbc.sql("""
                        select a.id, a.login from identity_oidc_subject s join identity_account a on a.id = s.account
                         where s.issuer = ? and s.subject = ?
                        """)
                .params(subject.issuer(), subject.id())
                .query((row, number) -> new Known(row.getObject("id", UUID.class), row.getString("login")))
                .optional();
    }

    void set(Subject subject, UUID account) {
        jdbc.sql("""
                        insert into identity_oidc_subject (issuer, subject, account, since) values (?, ?, ?, ?)
                        on conflict (issuer, subject) do update set account = excluded.account, since = excluded.since
                         where identity_oidc_subject.account <> excluded.account
                        """)
                .params(subject.issuer(), subject.id(), account, Timestamp.from(clock.instant()))
                .update();
    }
}
