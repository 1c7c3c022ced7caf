package org.kaikaku.platform.jobs.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.JobState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Runs {
    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void submit(JobId id, Job<?> job, String input, String submitter) {
        jdbc.sql("""
                        insert into jobs_run (id, kind, input, submitter, state, submitted, one_at_a_time)
                        values (?, ?, ?::jsonb, ?, 'WAITING', ?, ?)
                        """)
                .params(id.value(), job.kind(), input, submitter, now(), job.oneAtATime())
                .update();
    }

    sealed interface Beginning {
        record Begun(Run run) implements Beginning {}

        /** Others of its kind come first. */
        record NotYet() implements Beginning {}

        /** There is nothing left to run. */
        record Ended() implements Beginning {}
    }

    Beginning begin(JobId id) {
        try {
            return jdbc.sql("""
                            update jobs_run r set state = 'RUNNING', attempt = attempt + 1
                             where id = ?
                               and (state = 'RUNNING'
                                    or state = 'WAITING' and not (r.one_at_a_time and exists (
                                       select 1 from jobs_run o
                                        where o.kind = r.kind and o.state = 'WAITING'
                                          and (o.submitted, o.id) < (r.submitted, r.id))))
                            returning kind, input, attempt, done
                            """)
                    .param(id.value())
                    .query((row, _) -> new Run(
                            id,
                            row.getString("kind"),
                            row.getString("input"),
                            row.getInt("attempt"),
                            row.getInt("done")))
                    .optional()
                    .<Beginning>map(Beginning.Begun::new)
                    .orElseGet(() -> waits(id) ? new Beginning.NotYet() : new Beginning.Ended());
        } catch (DuplicateKeyException anotherRuns) {
            return new Beginning.NotYet();
        }
    }

    private boolean waits(JobId id) {
        return jdbc.sql("select exists (select 1 from jobs_run where id = ? and state in ('WAITING', 'RUNNING'))")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** These three return false when a later attempt has begun, whose job it is now. */
    boolean done(Run run, int steps) {
        return update(run, "done = ?", steps);
    }

    boolean total(Run run, int steps) {
        return update(run, "total = ?", steps);
    }

    boolean message(Run run, String key) {
        return update(run, "message = ?", key);
    }

    void end(Run run, JobState state, @Nullable String problem) {
        jdbc.sql("update jobs_run set state = ?, problem = ?, ended = ? where id = ? and attempt = ?")
                .param(state.name())
                .param(problem)
                .param(now())
                .param(run.id().value())
                .param(run.attempt())
                .update();
    }

    Optional<JobProgress> progress(JobId id) {
        return jdbc.sql("""
                        select id, kind, submitter, state, done, total, message, problem, submitted, ended
                        from jobs_run where id = ?
                        """).param(id.value()).query(Runs::progress).optional();
    }

    private boolean update(Run run, String assignment, Object value) {
        return jdbc.sql("update jobs_run set " + assignment + " where id = ? and attempt = ?")
                        .params(value, run.id().value(), run.attempt())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static JobProgress progress(ResultSet row, int number) throws SQLException {
        return new JobProgress(
                new JobId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("submitter"),
                JobState.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getObject("total", Integer.class),
                row.getString("message"),
                row.getString("problem"),
                row.getTimestamp("submitted").toInstant(),
                instant(row.getTimestamp("ended")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
