package org.kaikaku.service.counter.staffing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DeskQuestions {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeskQuestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Question question) {
        jdbc.sql("""
                        insert into counter_staffing (id, day, goal, over, desks, job, asked_at, asked_by)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        question.id(),
                        question.day(),
                        question.goal(),
                        question.over().name(),
                        json.writeValueAsString(question.desks()),
                        question.job(),
                        Timestamp.from(question.askedAt()),
                        question.askedBy())
                .update();
    }

    void answer(UUID id, Answer answer) {
        jdbc.sql("update counter_staffing set answer = ?::jsonb where id = ?")
                .params(json.writeValueAsString(answer), id)
                .update();
    }

    Optional<Question> find(UUID id) {
        return jdbc.sql("select * from counter_staffing where id = ?")
                .param(id)
                .query(this::question)
                .optional();
    }

    /** Empty until the job is done. */
    Optional<Answer> answer(UUID id) {
        return jdbc.sql("select answer from counter_staffing where id = ? and answer is not null")
                .param(id)
                .query((row, _) -> json.readValue(row.getString(1), Answer.class))
                .optional();
    }

    /** The latest first. */
    List<Question> latest(int most) {
        return jdbc.sql("select * from counter_staffing order by asked_at desc limit ?")
                .param(most)
                .query(this::question)
                .list();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("goal"),
                Goal.Over.valueOf(row.getString("over")),
                json.readValue(row.getString("desks"), DeskPlan.class),
                row.getObject("job", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("asked_by"));
    }
}
