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
     * @param summary null until it has been read
     */
    record Upload(
            UUID id,
            String name,
            int rows,
            UUID job,
            String by,
            Instant at,
            @Nullable Summary summary) {}

    void add(UUID id, String name, byte[] content, JobId job, String by, Instant at) {
        jdbc.sql("""
                        insert into register_upload (id, name, content, rows, job, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, name, content, rows(content), job.value(), by, Timestamp.from(at))
                .update();
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

    /** Empty when it has been read before. */
    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from register_upload where id = ? and content is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    int rowsOf(UUID id) {
        return jdbc.sql("select rows from register_upload where id = ?")
                .param(id)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    void forget(UUID id) {
        jdbc.sql("update register_upload set content = null where id = ?")
                .param(id)
                .update();
    }

    void finish(UUID id, Summary summary) {
        jdbc.sql("update register_upload set report = ?::jsonb, content = null where id = ?")
                .params(json.writeValueAsString(summary), id)
                .update();
    }

    private static int rows(byte[] content) {
        int lines = 0;
        for (var sign : content) {
            lines += sign == '\n' ? 1 : 0;
        }
        boolean open = content.length > 0 && content[content.length - 1] != '\n';
        return Math.max(0, lines + (open ? 1 : 0) - 1);
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
                report == null ? null : json.readValue(report, Summary.class));
    }
}
