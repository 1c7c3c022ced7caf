package org.kaikaku.service.procedure.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.audit.Concerned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInterviews implements Interviews {
    private final JdbcClient jdbc;
    private final AnswersJson json;
    private final Clock clock;

    JdbcInterviews(JdbcClient jdbc, AnswersJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(Interview interview) {
        jdbc.sql("""
                        insert into procedure_interview (id, event, release, held_on, code, account, visit, people, answers, version,
                            started_at, touched_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                        """)
                .param(1, interview.id())
                .param(2, interview.event())
                .param(3, interview.release())
                .param(4, interview.on())
                .param(5, interview.code())
                .param(6, interview.account())
                .param(7, interview.visit())
                .param(8, json.write(interview.people()))
                .param(9, json.write(interview.answers()))
                .param(10, interview.version())
                .param(11, Timestamp.from(interview.startedAt()))
                .param(12, Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public Optional<Interview> find(UUID id) {
        return jdbc.sql("select * from procedure_interview where id = ?")
                .param(id)
                .query(this::interview)
                .optional();
    }

    @Override
    public Optional<Interview> withCode(String code, Instant since) {
        return jdbc.sql("select * from procedure_interview where code = ? and touched_at >= ?")
                .params(code, Timestamp.from(since))
                .query(this::interview)
                .optional();
    }

    @Override
    public List<Interview> draftsOf(UUID account, int page, int size) {
        return jdbc.sql("""
                        select * from procedure_interview where account = ? and finished_at is null
                         order by touched_at desc, id limit ? offset ?
                        """)
                .params(account, size, page * size)
                .query(this::interview)
                .list();
    }

    @Override
    public Optional<Interview> lock(UUID id) {
        return jdbc.sql("select * from procedure_interview where id = ? for update")
                .param(id)
                .query(this::interview)
                .optional();
    }

    @Override
    public List<UUID> draftsAbout(Collection<String> people) {
        var numbers = people.toArray(String[]::new);
        return jdbc.sql("""
                        select id from procedure_interview where finished_at is null and people ->> 'applicant' = any(?)
                        union
                        select id from procedure_interview where finished_at is null and people ->> 'subject' = any(?)
                        """)
                .param(1, numbers)
                .param(2, numbers)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static final String SUBMITTED = """
             where i.event in (:events)
               and exists (select 1 from procedure_bundle b where b.interview = i.id and b.made_at >= :since and b.made_at < :before)
            """;

    @Override
    public int submitted(Collection<String> events, Instant since, Instant before) {
        return jdbc.sql("select count(*) from procedure_interview i" + SUBMITTED)
                .param("events", events)
                .param("since", Timestamp.from(since))
                .param("before", Timestamp.from(before))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Interview> submitted(Collection<String> events, Instant since, Instant before, int offset, int most) {
        return jdbc.sql("select i.* from procedure_interview i" + SUBMITTED
                        + " order by i.id limit :most offset :offset")
                .param("events", events)
                .param("since", Timestamp.from(since))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .param("offset", offset)
                .query(this::interview)
                .list();
    }

    @Override
    public void finish(UUID id) {
        jdbc.sql("update procedure_interview set finished_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    @Override
    public void reopen(UUID application) {
        jdbc.sql("""
                        update procedure_interview set finished_at = null
                         where id = (select interview from procedure_application where id = ?)
                        """).param(application).update();
    }

    @Override
    public Interview save(Interview interview) {
        return jdbc.sql("""
                        update procedure_interview
                           set account = ?, visit = ?, people = ?::jsonb, answers = ?::jsonb, version = version + 1, touched_at = ?,
                               finished_at = null
                         where id = ? and version = ?
                        returning *
                        """)
                .param(1, interview.account())
                .param(2, interview.visit())
                .param(3, json.write(interview.people()))
                .param(4, json.write(interview.answers()))
                .param(5, Timestamp.from(clock.instant()))
                .param(6, interview.id())
                .param(7, interview.version())
                .query(this::interview)
                .optional()
                .orElseThrow(ChangedMeanwhile::new);
    }

    private Interview interview(ResultSet row, int number) throws SQLException {
        var people = json.readPeople(row.getString("people"));
        Concerned.note(people.applicant());
        Concerned.note(people.subject());
        return new Interview(
                row.getObject("id", UUID.class),
                row.getString("event"),
                row.getLong("release"),
                row.getObject("held_on", LocalDate.class),
                row.getString("code"),
                row.getObject("account", UUID.class),
                row.getObject("visit", UUID.class),
                people,
                json.readAnswers(row.getString("answers")),
                row.getInt("version"),
                row.getTimestamp("started_at").toInstant());
    }
}
