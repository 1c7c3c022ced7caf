package org.kaikaku.platform.notice.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchTable {
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Batch.Printing batch) {
        var head = batch.head();
        jdbc.sql("""
                        insert into notice_batch (id, division, maker, maker_name, maker_office, made_at, state, letters, version)
                        values (?, ?, ?, ?, ?, ?, 'PRINTING', 0, 1)
                        """)
                .param(1, head.id())
                .param(2, head.division())
                .param(3, head.maker().id())
                .param(4, head.maker().name())
                .param(5, head.maker().office(), Types.VARCHAR)
                .param(6, Timestamp.from(head.madeAt()))
                .update();
    }

    void job(UUID batch, JobId job) {
        jdbc.sql("update notice_batch set job = ? where id = ?")
                .params(job.value(), batch)
                .update();
    }

    Optional<JobId> job(UUID batch) {
        return jdbc.sql("select job from notice_batch where id = ? and job is not null")
                .param(batch)
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    /** Waits until whoever has it in hand is done. */
    Optional<Batch> hold(UUID id) {
        return jdbc.sql("select * from notice_batch where id = ? for update")
                .param(id)
                .query(BatchTable::batch)
                .optional();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from notice_batch where id = ?")
                .param(id)
                .query(BatchTable::batch)
                .optional();
    }

    /** The latest first. */
    List<Batch> in(Collection<String> divisions) {
        return jdbc.sql("select * from notice_batch where division = any(?) order by made_at desc limit ?")
                .param(1, divisions.toArray(String[]::new))
                .param(2, MOST)
                .query(BatchTable::batch)
                .list();
    }

    void printed(Batch.Printed batch, byte[] pdf) {
        jdbc.sql("""
                        update notice_batch set state = 'PRINTED', letters = ?, pdf = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                .params(batch.letters(), pdf, batch.head().id(), batch.head().version())
                .update();
    }

    void posted(Batch.Posted batch) {
        jdbc.sql(
                        "update notice_batch set state = 'POSTED', posted_on = ?, version = version + 1 where id = ? and version = ?")
                .params(batch.on(), batch.head().id(), batch.head().version())
                .update();
    }

    void undone(Batch.Undone batch) {
        jdbc.sql(
                        "update notice_batch set state = 'UNDONE', pdf = null, version = version + 1 where id = ? and version = ?")
                .params(batch.head().id(), batch.head().version())
                .update();
    }

    /** Empty where it was thrown away. */
    Optional<byte[]> pdf(UUID batch) {
        return jdbc.sql("select pdf from notice_batch where id = ? and pdf is not null")
                .param(batch)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** What was posted long ago is printed no more; that it was, and what the letters said, stays. */
    void forgetPdfs(Instant before) {
        jdbc.sql("update notice_batch set pdf = null where pdf is not null and made_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    private static Batch batch(ResultSet row, int number) throws SQLException {
        var head = new Batch.Head(
                row.getObject("id", UUID.class),
                row.getString("division"),
                new Doer(row.getString("maker"), row.getString("maker_name"), row.getString("maker_office")),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "PRINTING" -> new Batch.Printing(head);
            case "PRINTED" -> new Batch.Printed(head, row.getInt("letters"));
            case "POSTED" -> new Batch.Posted(head, row.getInt("letters"), row.getObject("posted_on", LocalDate.class));
            default -> new Batch.Undone(head);
        };
    }
}
