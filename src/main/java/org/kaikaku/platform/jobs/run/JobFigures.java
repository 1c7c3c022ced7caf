package org.kaikaku.platform.jobs.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.kaikaku.platform.operation.Figure;
import org.kaikaku.platform.operation.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JobFigures implements Figures {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JobFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure("kaikaku.jobs.waiting", "Jobs that nobody has begun", () -> inState("WAITING")),
                new Figure("kaikaku.jobs.running", "Jobs that some node is at", () -> inState("RUNNING")),
                new Figure("kaikaku.jobs.failed", "Jobs that failed within a day", this::failed),
                new Figure("kaikaku.jobs.rounds.failing", "Recurring jobs whose last round failed", this::failing));
    }

    private Number inState(String state) {
        return jdbc.sql("select count(*) from jobs_run where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private Number failed() {
        return jdbc.sql("select count(*) from jobs_run where state = 'FAILED' and ended > ?")
                .param(Timestamp.from(clock.instant().minus(A_DAY)))
                .query(Long.class)
                .single();
    }

    private Number failing() {
        return jdbc.sql("select count(*) from jobs_task where consecutive_failures > 0")
                .query(Long.class)
                .single();
    }
}
