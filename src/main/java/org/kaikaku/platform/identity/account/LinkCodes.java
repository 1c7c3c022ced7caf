package org.kaikaku.platform.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on a slip that open to an account what the city knows of a person. Only their hash is kept. */
@Repository
class LinkCodes {
    private static final Duration LIVES = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One slip at a time: whoever lost one asks for another, and the lost one is void. */
    OneTimeCode issue(String person, UUID issuer) {
        var code = OneTimeCode.random(OneTimeCode.FOR_DAYS);
        jdbc.sql("delete from identity_link_code where person = ?")
                .param(person)
                .update();
        jdbc.sql("insert into identity_link_code (hash, person, issued_by, expires_at) values (?, ?, ?, ?)")
                .params(
                        code.hash(),
                        person,
                        issuer,
                        Timestamp.from(clock.instant().plus(LIVES)))
                .update();
        return code;
    }

    /** Links the account, and the code is used up; empty where there is no such code. */
    Optional<String> use(OneTimeCode code, UUID account) {
        var person = jdbc.sql("delete from identity_link_code where hash = ? and expires_at > ? returning person")
                .params(code.hash(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
        person.ifPresent(found -> jdbc.sql("update identity_account set person = ? where id = ?")
                .params(found, account)
                .update());
        return person;
    }
}
