package org.kaikaku.platform.register.upload;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what became of an import: its rejected rows name people. */
@Component
class ForgetUploads implements RecurringJob {
    private final JdbcClient jdbc;
    private final Keepings keepings;
    private final Clock clock;

    ForgetUploads(JdbcClient jdbc, Keepings keepings, Clock clock) {
        this.jdbc = jdbc;
        this.keepings = keepings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "register.forget-uploads";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var last = clock.instant().minus(Duration.ofDays(keepings.current().imports()));
        jdbc.sql("delete from register_upload where uploaded_at < ? and content is null")
                .param(Timestamp.from(last))
                .update();
    }
}
