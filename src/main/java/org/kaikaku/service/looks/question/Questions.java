package org.kaikaku.service.looks.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Questions {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the look has been asked about before. */
    boolean add(Question.Asked asked) {
        return jdbc.sql("""
                        insert into looks_question (id, entry, person, account, division, asked_at, due, text)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (entry) do nothing
                        """)
                        .param(1, asked.id())
                        .param(2, asked.entry())
                        .param(3, asked.person())
                        .param(4, asked.account())
                        .param(5, asked.division())
                        .param(6, Timestamp.from(asked.at()))
                        .param(7, asked.due())
                        .param(8, asked.text())
                        .update()
                == 1;
    }

    /** False where somebody else has answered meanwhile. */
    boolean save(Question.Answered answered) {
        return jdbc.sql("""
                        update looks_question set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null
                        """)
                        .params(
                                answered.text(),
                                answered.by(),
                                Timestamp.from(answered.at()),
                                answered.asked().id())
                        .update()
                == 1;
    }

    Optional<Question> find(UUID id) {
        return jdbc.sql("select * from looks_question where id = ?")
                .param(id)
                .query(Questions::question)
                .optional();
    }

    /** By the entry that they are about. */
    Map<Long, Question> about(Collection<Long> entries) {
        var found = new HashMap<Long, Question>();
        if (!entries.isEmpty()) {
            jdbc.sql("select * from looks_question where entry in (:entries)")
                    .param("entries", entries)
                    .query(Questions::question)
                    .list()
                    .forEach(one -> found.put(one.asked().entry(), one));
        }
        return found;
    }

    List<Question> of(String person) {
        return jdbc.sql("select * from looks_question where person = ? order by asked_at desc limit ?")
                .params(person, MOST)
                .query(Questions::question)
                .list();
    }

    /**
     * Open ones by their deadline, then those answered, the latest first.
     *
     * @param divisions {@code *} for all
     * @param unnamed also those whose look names no division
     */
    List<Question> in(Set<String> divisions, boolean unnamed) {
        return jdbc.sql("""
                        select * from looks_question
                         where (division in (:divisions) or (:all and division is not null) or (:unnamed and division is null))
                         order by answer is not null, case when answer is null then due end, answered_at desc
                         limit :most
                        """)
                .param("divisions", divisions.isEmpty() ? Set.of("") : divisions)
                .param("all", divisions.contains("*"))
                .param("unnamed", unnamed)
                .param("most", MOST)
                .query(Questions::question)
                .list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        var asked = new Question.Asked(
                row.getObject("id", UUID.class),
                row.getLong("entry"),
                row.getString("person"),
                row.getObject("account", UUID.class),
                row.getString("division"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getString("text"));
        var answer = row.getString("answer");
        return answer == null
                ? new Question.Open(asked)
                : new Question.Answered(
                        asked,
                        answer,
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant());
    }
}
