package org.kaikaku.platform.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who was meant by a code that nobody used. */
@Component
class ForgetLinkCodes implements RecurringJob {
    private final JdbcClient jdbc;
    private final Keepings keepings;
    private final Clock clock;

    ForgetLinkCodes(JdbcClient jdbc, Keepings keepings, Clock clock) {
        this.jdbc = jdbc;
        this.keepings = keepings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.forget-link-codes";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var last = clock.instant().minus(Duration.ofDays(keepings.current().linkCodes()));
        jdbc.sql("delete from identity_link_code where expires_at < ?")
                .param(Timestamp.from(last))
                .update();
    }
}
