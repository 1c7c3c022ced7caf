package org.kaikaku.platform.register.upload;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what became of an import: its rejected rows name people. What nobody decides about goes sooner: it is a second register. */
@Component
class ForgetUploads implements RecurringJob {
    private static final Duration TO_DECIDE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Uploads uploads;
    private final DecideUpload decide;
    private final Keepings keepings;
    private final Clock clock;

    ForgetUploads(JdbcClient jdbc, Uploads uploads, DecideUpload decide, Keepings keepings, Clock clock) {
        this.jdbc = jdbc;
        this.uploads = uploads;
        this.decide = decide;
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
        uploads.undecided(clock.instant().minus(TO_DECIDE)).forEach(decide::forget);
        var last = Timestamp.from(
                clock.instant().minus(Duration.ofDays(keepings.current().imports())));
        jdbc.sql("""
                        with gone as (
                            delete from register_upload
                             where uploaded_at < ? and state in ('TAKEN_OVER', 'REFUSED', 'DISCARDED') returning id)
                        delete from register_rejected where upload in (select id from gone)
                        """).param(last).update();
    }
}
