package org.kaikaku.service.procedure.interview;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what somebody without an account said, where nothing came of it. */
@Component
class ForgetInterviews implements RecurringJob {
    private final JdbcClient jdbc;
    private final Keepings keepings;
    private final Clock clock;

    ForgetInterviews(JdbcClient jdbc, Keepings keepings, Clock clock) {
        this.jdbc = jdbc;
        this.keepings = keepings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.forget-interviews";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var last = clock.instant().minus(Duration.ofDays(keepings.current().interviews()));
        jdbc.sql("""
                        delete from procedure_interview i
                         where i.touched_at < ? and i.account is null
                           and not exists (select 1 from procedure_bundle b where b.interview = i.id)
                        """).param(Timestamp.from(last)).update();
    }
}
