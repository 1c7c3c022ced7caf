package org.kaikaku.service.contact.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.contact.knowledge.Answer;
import org.kaikaku.service.contact.model.Phrased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations. Whoever knows one's number may read it, so it cannot be guessed. */
@Repository
public class Talks {
    private final JdbcClient jdbc;

    Talks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is one of this id. */
    boolean begin(UUID id, Instant at) {
        return jdbc.sql(
                                "insert into contact_conversation (id, begun_at, last_at) values (?, ?, ?) on conflict do nothing")
                        .params(id, Timestamp.from(at), Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Locks it, so that two windows number their questions one after the other. False where there is none. */
    boolean touch(UUID id, Instant at) {
        return jdbc.sql("update contact_conversation set last_at = ? where id = ?")
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    public boolean exists(UUID id) {
        return jdbc.sql("select count(*) from contact_conversation where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void add(UUID id, Said said, Instant at) {
        var phrased = said.phrased();
        jdbc.sql("""
                        insert into contact_turn (conversation, number, question, outcome, answers, phrased, phrased_in, phrased_from, at)
                        select :id, coalesce(max(number), 0) + 1, :question, :outcome, :answers, :phrased, :language, :sources, :at
                          from contact_turn where conversation = :id
                        """)
                .param("id", id)
                .param("question", said.question())
                .param("outcome", Turn.Outcome.of(said.reply()).name())
                .param(
                        "answers",
                        said.reply().answers().stream().map(Answer::key).toArray(String[]::new))
                .param("phrased", phrased == null ? null : phrased.text())
                .param("language", phrased == null ? null : phrased.language().name())
                .param(
                        "sources",
                        phrased == null ? new String[0] : phrased.sources().toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** In their order. */
    public List<Turn> of(UUID id) {
        return last(id, Integer.MAX_VALUE);
    }

    /** In their order. */
    public List<Turn> last(UUID id, int most) {
        return jdbc.sql("""
                        select * from (select * from contact_turn where conversation = ? order by number desc limit ?) last order by number
                        """)
                .params(id, most)
                .query((row, _) -> new Turn(
                        row.getInt("number"),
                        row.getString("question"),
                        Turn.Outcome.valueOf(row.getString("outcome")),
                        keys(row, "answers"),
                        phrased(row)))
                .list();
    }

    private static @Nullable Phrased phrased(ResultSet row) throws SQLException {
        var text = row.getString("phrased");
        return text == null
                ? null
                : new Phrased(text, Language.valueOf(row.getString("phrased_in")), keys(row, "phrased_from"));
    }

    private static List<String> keys(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    void forgetBefore(Instant day) {
        jdbc.sql("delete from contact_conversation where last_at < ?")
                .param(Timestamp.from(day))
                .update();
    }
}
