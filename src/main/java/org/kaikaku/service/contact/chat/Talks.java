package org.kaikaku.service.contact.chat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    void add(UUID id, String question, Turn.Outcome outcome, List<String> answers, Instant at) {
        jdbc.sql("""
                        insert into contact_turn (conversation, number, question, outcome, answers, at)
                        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from contact_turn where conversation = ?
                        """)
                .params(id, question, outcome.name(), answers.toArray(String[]::new), Timestamp.from(at), id)
                .update();
    }

    /** In their order. */
    public List<Turn> of(UUID id) {
        return jdbc.sql(
                        "select number, question, outcome, answers from contact_turn where conversation = ? order by number")
                .param(id)
                .query((row, _) -> new Turn(
                        row.getInt("number"),
                        row.getString("question"),
                        Turn.Outcome.valueOf(row.getString("outcome")),
                        List.of((String[]) row.getArray("answers").getArray())))
                .list();
    }

    void forgetBefore(Instant day) {
        jdbc.sql("delete from contact_conversation where last_at < ?")
                .param(Timestamp.from(day))
                .update();
    }
}
