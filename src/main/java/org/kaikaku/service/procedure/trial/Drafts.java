package org.kaikaku.service.procedure.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ResponseStatus;

@Repository
class Drafts {
    private static final int LATEST = 20;

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Draft draft) {
        jdbc.sql("""
                        insert into procedure_draft (id, procedure, path, content, author, author_name, written_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draft.id(),
                        draft.procedure(),
                        draft.path(),
                        draft.text(),
                        draft.author(),
                        draft.authorName(),
                        Timestamp.from(draft.written()),
                        draft.version())
                .update();
    }

    /** @throws ChangedMeanwhile where somebody else wrote first, or published it */
    void rewrite(UUID id, int version, String text, Instant at) {
        changed(jdbc.sql("""
                        update procedure_draft set content = ?, written_at = ?, version = version + 1
                         where id = ? and version = ? and published_at is null
                        """).params(text, Timestamp.from(at), id, version).update());
    }

    /** @throws ChangedMeanwhile where it was rewritten or published meanwhile */
    void published(UUID id, int version, Instant at) {
        changed(jdbc.sql(
                        "update procedure_draft set published_at = ? where id = ? and version = ? and published_at is null")
                .params(Timestamp.from(at), id, version)
                .update());
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from procedure_draft where id = ?")
                .param(id)
                .query(Drafts::draft)
                .optional();
    }

    /** The latest first. */
    List<Draft> of(String procedure) {
        return jdbc.sql("select * from procedure_draft where procedure = ? order by written_at desc limit ?")
                .params(procedure, LATEST)
                .query(Drafts::draft)
                .list();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new ChangedMeanwhile();
        }
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("procedure"),
                row.getString("path"),
                row.getString("content"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("version"),
                published == null ? null : published.toInstant());
    }

    @ResponseStatus(HttpStatus.CONFLICT)
    static class ChangedMeanwhile extends RuntimeException {}
}
