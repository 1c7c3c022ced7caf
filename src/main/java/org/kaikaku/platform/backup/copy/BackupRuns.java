package org.kaikaku.platform.backup.copy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.backup.Backups.Result;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each attempt. */
@Repository
class BackupRuns {
    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID begin(Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into backup_run (id, started) values (?, ?)")
                .params(id, Timestamp.from(now))
                .update();
        return id;
    }

    void end(UUID id, Result.Taken taken, Instant now) {
        jdbc.sql("update backup_run set ended = ?, file = ?, bytes = ?, sha256 = ? where id = ?")
                .params(Timestamp.from(now), taken.file().toString(), taken.bytes(), taken.sha256(), id)
                .update();
    }

    void fail(UUID id, String problem, Instant now) {
        jdbc.sql("update backup_run set ended = ?, problem = ? where id = ?")
                .params(Timestamp.from(now), problem, id)
                .update();
    }

    /** When the last good one was begun. */
    Optional<Instant> lastGood() {
        return jdbc.sql("select max(started) from backup_run where ended is not null and problem is null")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Why the last one failed; empty where it did not. */
    Optional<String> lastProblem() {
        return jdbc.sql(
                        "select coalesce(problem, '') from backup_run where ended is not null order by started desc limit 1")
                .query(String.class)
                .optional()
                .filter(problem -> !problem.isEmpty());
    }

    /** When the last one was begun, whatever became of it. */
    Optional<Instant> lastBegun() {
        return jdbc.sql("select max(started) from backup_run")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void forget(Instant before) {
        jdbc.sql("delete from backup_run where started < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
