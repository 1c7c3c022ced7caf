package org.kaikaku.service.procedure.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that tell the portal how its applications stand. Made once, each is the same to the last byte. */
@Repository
class StatusFiles {
    private static final int LATEST = 10;

    private final JdbcClient jdbc;

    StatusFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows how many applications it tells of */
    record StatusFile(int number, Instant madeAt, String madeBy, int rows) {
        String name() {
            return StatusFiles.name(number);
        }
    }

    static String name(int number) {
        return "portal-status-%04d.csv".formatted(number);
    }

    int add(Instant at, String by, int rows, byte[] content) {
        return jdbc.sql(
                        "insert into procedure_portal_status (made_at, made_by, rows, content) values (?, ?, ?, ?) returning number")
                .params(Timestamp.from(at), by, rows, content)
                .query(Integer.class)
                .single();
    }

    List<StatusFile> latest() {
        return jdbc.sql(
                        "select number, made_at, made_by, rows from procedure_portal_status order by number desc limit ?")
                .param(LATEST)
                .query((row, _) ->
                        new StatusFile(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getInt(4)))
                .list();
    }

    Optional<byte[]> content(int number) {
        return jdbc.sql("select content from procedure_portal_status where number = ?")
                .param(number)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
