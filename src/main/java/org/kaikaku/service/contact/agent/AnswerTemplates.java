package org.kaikaku.service.contact.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that a division answers with again and again (定型文); nothing about a person stands in them. */
@Repository
class AnswerTemplates {
    private final JdbcClient jdbc;

    AnswerTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param removed whether it is offered no more; it can be brought back */
    public record Template(
            UUID id, String division, String title, String text, String by, boolean removed, int version) {}

    void add(UUID id, String division, String title, String text, String by, Instant at) {
        jdbc.sql("""
                        insert into contact_template (id, division, title, text, written_by, written_at, version)
                        values (?, ?, ?, ?, ?, ?, 0)
                        """).params(id, division, title, text, by, Timestamp.from(at)).update();
    }

    /** False where somebody else was quicker. */
    boolean rewrite(UUID id, int version, String title, String text, String by, Instant at) {
        return jdbc.sql("""
                        update contact_template set title = ?, text = ?, written_by = ?, written_at = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                        .params(title, text, by, Timestamp.from(at), id, version)
                        .update()
                == 1;
    }

    void remove(UUID id, Instant at) {
        jdbc.sql(
                        "update contact_template set removed_at = ?, version = version + 1 where id = ? and removed_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    void bringBack(UUID id) {
        jdbc.sql("update contact_template set removed_at = null, version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    /** Those that are offered. */
    List<Template> in(Collection<String> divisions) {
        return all(divisions).stream().filter(one -> !one.removed()).toList();
    }

    List<Template> all(Collection<String> divisions) {
        return jdbc.sql("select * from contact_template where division in (:divisions) order by division, title, id")
                .param("divisions", divisions)
                .query(AnswerTemplates::template)
                .list();
    }

    /** Those that have the words in them, in any width of a space between. */
    List<Template> containing(String words, Collection<String> divisions, int most) {
        var sought = List.of(words.strip().split("\\s+"));
        return in(divisions).stream()
                .filter(one -> sought.stream()
                        .allMatch(
                                word -> one.title().contains(word) || one.text().contains(word)))
                .limit(most)
                .toList();
    }

    Optional<Template> find(UUID id) {
        return jdbc.sql("select * from contact_template where id = ?")
                .param(id)
                .query(AnswerTemplates::template)
                .optional();
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        return new Template(
                row.getObject("id", UUID.class),
                row.getString("division"),
                row.getString("title"),
                row.getString("text"),
                row.getString("written_by"),
                row.getTimestamp("removed_at") != null,
                row.getInt("version"));
    }
}
