package org.kaikaku.service.procedure.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files that came, and what became of each application in them. */
@Repository
class PortalFiles {
    private static final int LATEST = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PortalFiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param refused why nothing of it was read; null where it was */
    record PortalFile(
            UUID id,
            String name,
            UUID job,
            String by,
            Instant at,
            @Nullable Wrong refused) {}

    /** @param number of our case, where there is one */
    record Line(
            int place,
            String receipt,
            Outcome outcome,
            List<Wrong> wrong,
            @Nullable String number) {}

    enum Outcome {
        TAKEN,
        /** It had become a case before; nothing was done. */
        ALREADY,
        REJECTED
    }

    /** @return false where the very same file came before */
    boolean add(UUID id, String name, String sha256, byte[] content, JobId job, String by, Instant at) {
        return jdbc.sql("""
                        insert into procedure_portal_file (id, name, sha256, content, job, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (sha256) do nothing
                        """)
                        .params(id, name, sha256, content, job.value(), by, Timestamp.from(at))
                        .update()
                > 0;
    }

    Optional<UUID> withHash(String sha256) {
        return jdbc.sql("select id from procedure_portal_file where sha256 = ?")
                .param(sha256)
                .query(UUID.class)
                .optional();
    }

    Optional<PortalFile> find(UUID id) {
        return jdbc.sql("select * from procedure_portal_file where id = ?")
                .param(id)
                .query(PortalFiles::file)
                .optional();
    }

    List<PortalFile> latest() {
        return jdbc.sql("select * from procedure_portal_file order by uploaded_at desc, id limit ?")
                .param(LATEST)
                .query(PortalFiles::file)
                .list();
    }

    /** Empty once nobody needs it any more. */
    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from procedure_portal_file where id = ? and content is not null")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void refuse(UUID id, Wrong why) {
        jdbc.sql("update procedure_portal_file set refused = ?, refused_about = ?, content = null where id = ?")
                .params(why.key(), why.about(), id)
                .update();
    }

    /** Its papers are wanted as long as one of its applications may still be mended. */
    void tidy(UUID id) {
        jdbc.sql("""
                        update procedure_portal_file set content = null
                         where id = ? and not exists (select 1 from procedure_portal_application
                                                       where file = procedure_portal_file.id and state = 'REJECTED')
                        """).param(id).update();
    }

    void add(UUID file, Line line) {
        jdbc.sql("""
                        insert into procedure_portal_line (file, place, receipt, outcome, wrong, number)
                        values (?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .param(1, file)
                .param(2, line.place())
                .param(3, line.receipt())
                .param(4, line.outcome().name())
                .param(5, json.writeValueAsString(line.wrong()))
                .param(6, line.number(), Types.VARCHAR)
                .update();
    }

    List<Line> lines(UUID file) {
        return jdbc.sql("select * from procedure_portal_line where file = ? order by place")
                .param(file)
                .query((row, _) -> new Line(
                        row.getInt("place"),
                        row.getString("receipt"),
                        Outcome.valueOf(row.getString("outcome")),
                        json.readValue(row.getString("wrong"), new TypeReference<List<Wrong>>() {}),
                        row.getString("number")))
                .list();
    }

    void forget(Instant before) {
        var old = Timestamp.from(before);
        jdbc.sql("delete from procedure_portal_application where state = 'REJECTED' and changed_at < ?")
                .param(old)
                .update();
        jdbc.sql(
                        "delete from procedure_portal_line where file in (select id from procedure_portal_file where uploaded_at < ?)")
                .param(old)
                .update();
        jdbc.sql("""
                        delete from procedure_portal_file f
                         where uploaded_at < ? and not exists (select 1 from procedure_portal_application a where a.file = f.id)
                        """).param(old).update();
    }

    private static PortalFile file(ResultSet row, int number) throws SQLException {
        var refused = row.getString("refused");
        return new PortalFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("job", UUID.class),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                refused == null ? null : new Wrong(refused, row.getString("refused_about")));
    }
}
