package org.kaikaku.platform.register.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.register.intake.Encoding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The files that were uploaded, and what became of them. */
@Repository
class Uploads {
    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Uploads(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param rows how many lines it has besides the heading
     * @param job the latest that works on it
     * @param missingLeave whether somebody said that those have left of whom a full file says nothing
     * @param summary null until it has been read
     */
    record Upload(
            UUID id,
            String name,
            int rows,
            UUID job,
            String by,
            Instant at,
            Scope scope,
            Encoding encoding,
            UploadState state,
            boolean missingLeave,
            @Nullable Summary summary) {}

    void add(UUID id, String name, Scope scope, JobId job, String by, Instant at) {
        jdbc.sql("""
                        insert into register_upload (id, name, scope, state, rows, job, uploaded_by, uploaded_at)
                        values (?, ?, ?, 'READING', 0, ?, ?, ?)
                        """)
                .params(id, name, scope.name(), job.value(), by, Timestamp.from(at))
                .update();
    }

    void describe(UUID id, int rows, Encoding encoding) {
        jdbc.sql("update register_upload set rows = ?, encoding = ? where id = ?")
                .params(rows, encoding.name(), id)
                .update();
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql("select * from register_upload where id = ?")
                .param(id)
                .query(this::upload)
                .optional();
    }

    Optional<Upload> of(JobId job) {
        return jdbc.sql("select * from register_upload where job = ?")
                .param(job.value())
                .query(this::upload)
                .optional();
    }

    List<Upload> latest() {
        return jdbc.sql("select * from register_upload order by uploaded_at desc limit ?")
                .param(LATEST)
                .query(this::upload)
                .list();
    }

    /** Those of before that time that nobody has taken over or thrown away. */
    List<UUID> undecided(Instant before) {
        return jdbc.sql(
                        "select id from register_upload where state in ('READING', 'COMPARED', 'REFUSED') and uploaded_at < ?")
                .param(Timestamp.from(before))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** @return false where somebody else was first */
    boolean move(UUID id, UploadState from, UploadState to) {
        return jdbc.sql("update register_upload set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void report(UUID id, Summary summary) {
        jdbc.sql("update register_upload set report = ?::jsonb where id = ?")
                .params(json.writeValueAsString(summary), id)
                .update();
    }

    void worksOn(UUID id, JobId job, boolean missingLeave) {
        jdbc.sql("update register_upload set job = ?, missing_leave = ? where id = ?")
                .params(job.value(), missingLeave, id)
                .update();
    }

    private Upload upload(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("rows"),
                row.getObject("job", UUID.class),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                Scope.valueOf(row.getString("scope")),
                Encoding.valueOf(row.getString("encoding")),
                UploadState.valueOf(row.getString("state")),
                row.getBoolean("missing_leave"),
                report == null ? null : json.readValue(report, Summary.class));
    }
}
