package org.kaikaku.service.procedure.application;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Sight;
import org.kaikaku.platform.calendar.FiscalYear;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApplications implements Applications {
    private static final int REIWA_STARTS = 2018;
    private static final String RECEIVED = """
            with received as (
                insert into procedure_application (id, receipt, bundle, event, procedure, release, held_on, subject_index, division,
                    channel, account, person, subject, applicant_name, applicant_kana, facts, submitted_at, due, interview,
                    proxy, state, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?::jsonb, 'RECEIVED', 1)
                returning id, submitted_at)
            insert into procedure_application_history (application, at, what, doer, doer_name, note)
            select id, submitted_at, 'SUBMITTED', ?, ?, '' from received
            """;

    /** As a row of {@code procedure_application}, but for what the last step changed; the version is that of now. */
    private static final String BEFORE = """
            a.id, a.receipt, a.bundle, a.event, a.procedure, a.release, a.held_on, a.subject_index, a.channel, a.proxy,
            a.account, a.person, a.subject, a.applicant_name, a.applicant_kana, a.submitted_at, a.version,
            coalesce(nullif(s.before -> 'facts', 'null'), a.facts) as facts, (s.before ->> 'due')::date as due,
            coalesce(s.before ->> 'division', a.division) as division, s.before ->> 'state' as state, (s.before ->> 'worker')::uuid as worker,
            s.before ->> 'worker_name' as worker_name, s.before ->> 'detail' as detail,
            array(select jsonb_array_elements_text(s.before -> 'ticked')) as ticked
              from procedure_application a join procedure_last_step s on s.application = a.id
             where a.id = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final ApplicationRow rows;
    private final CaseChanges changes;
    private final Clock clock;

    JdbcApplications(JdbcClient jdbc, JdbcTemplate batch, ApplicationRow rows, CaseChanges changes, Clock clock) {
        this.changes = changes;
        this.jdbc = jdbc;
        this.batch = batch;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Receipt> open(UUID bundle, UUID interview, String key, Collection<Rule.Ref> wanted, Instant at) {
        int year = FiscalYear.of(LocalDate.ofInstant(at, City.ZONE)).year() - REIWA_STARTS;
        return jdbc.sql("""
                        with bundle as (insert into procedure_bundle (id, interview, key, made_at) values (?, ?, ?, ?))
                        select nextval('procedure_receipt') from unnest(?::text[])
                        """)
                .param(1, bundle)
                .param(2, interview)
                .param(3, key)
                .param(4, Timestamp.from(at))
                .param(5, wanted.stream().map(Rule.Ref::toString).toArray(String[]::new))
                .query((row, _) -> new Receipt(year, row.getInt(1)))
                .list();
    }

    @Override
    public void add(UUID interview, List<Application.Received> received, Doer doer) {
        if (received.size() == 1) {
            // The driver parses and plans a batch of one anew each time; a statement it keeps prepared.
            batch.update(
                    RECEIVED, row -> set(row, interview, received.getFirst().header(), doer));
        } else {
            batch.batchUpdate(RECEIVED, received, 200, (row, one) -> set(row, interview, one.header(), doer));
        }
        changes.changed(received.stream().map(one -> one.header().receipt()).toList());
    }

    private void set(PreparedStatement row, UUID interview, Header header, Doer doer) throws SQLException {
        row.setObject(1, header.id());
        row.setString(2, header.receipt().toString());
        row.setObject(3, header.bundle());
        row.setString(4, header.event());
        row.setString(5, header.procedure());
        row.setLong(6, header.release());
        row.setObject(7, header.on());
        row.setInt(8, header.index());
        row.setString(9, header.division());
        row.setString(10, header.channel().name());
        row.setObject(11, header.account());
        row.setString(12, header.person());
        row.setString(13, header.subject());
        row.setString(14, header.applicantName());
        row.setString(15, header.applicantKana());
        row.setString(16, rows.json(header.facts()));
        row.setTimestamp(17, Timestamp.from(header.submittedAt()));
        row.setObject(18, header.due());
        row.setObject(19, interview);
        row.setString(20, header.proxy() == null ? null : rows.json(header.proxy()));
        row.setString(21, doer.id());
        row.setString(22, doer.name());
    }

    @Override
    public Set<Rule.Ref> submitted(UUID interview) {
        return jdbc.sql("""
                        select a.procedure, a.subject_index
                          from procedure_bundle b join procedure_application a on a.bundle = b.id
                         where b.interview = ? and coalesce(a.outside_state, a.state) <> 'WITHDRAWN'
                        """)
                .param(interview)
                .query((row, number) -> new Rule.Ref(row.getString(1), row.getInt(2)))
                .set();
    }

    @Override
    public Optional<Application> find(Receipt receipt, Sight why) {
        return jdbc.sql("select * from procedure_application where receipt = ?")
                .param(receipt.toString())
                .query(rows)
                .optional();
    }

    @Override
    public Application get(Receipt receipt, Sight why) {
        return find(receipt, why).orElseThrow(NoSuchApplication::new);
    }

    @Override
    public List<Application> all(Collection<UUID> ids, Sight why) {
        return jdbc.sql("select * from procedure_application where id = any(?) order by receipt")
                .param(1, ids.toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    @Override
    public List<Application> numbered(Collection<Receipt> receipts, Sight why) {
        return jdbc.sql("select * from procedure_application where receipt = any(?) order by receipt")
                .param(1, receipts.stream().map(Receipt::toString).toArray(String[]::new))
                .query(rows)
                .list();
    }

    @Override
    public void save(Outcome.Done step, Doer doer) {
        save(step, doer, clock.instant());
    }

    @Override
    public void save(Outcome.Done step, Doer doer, Instant until) {
        var at = clock.instant();
        boolean holds = step.what().goesOut() && until.isAfter(at);
        var now = step.now();
        var header = now.header();
        var worker = now.worker();
        int written = jdbc.sql("""
                        with before as (
                            select id, jsonb_build_object('state', state, 'worker', worker, 'worker_name', worker_name,
                                       'ticked', ticked, 'detail', detail, 'due', due, 'division', division,
                                       'facts', case when facts is distinct from :facts::jsonb then facts end) as was
                              from procedure_application where id = :id and version = :version),
                        changed as (
                            update procedure_application
                               set state = :state, worker = :worker, worker_name = :workerName, ticked = :ticked,
                                   detail = :detail::jsonb, facts = :facts::jsonb, due = :due, division = :division,
                                   version = version + 1, held_until = :held, outside_state = case when :holds then state end
                             where id = :id and version = :version
                            returning id, version),
                        told as (
                            insert into procedure_application_history (application, at, what, doer, doer_name, note)
                            select id, :at, :what, :doer, :doerName, :note from changed)
                        insert into procedure_last_step (application, version, doer, what, at, until, before)
                        select id, version, :doer, :what, :at, :until, was from changed join before using (id)
                        on conflict (application) do update
                           set version = excluded.version, doer = excluded.doer, what = excluded.what, at = excluded.at,
                               until = excluded.until, before = excluded.before
                        """)
                .param("state", State.of(now).name())
                .param("worker", worker == null ? null : worker.account(), Types.OTHER)
                .param("workerName", worker == null ? null : worker.name(), Types.VARCHAR)
                .param("ticked", now.ticked().toArray(String[]::new))
                .param("detail", rows.detail(now), Types.VARCHAR)
                .param("facts", rows.json(header.facts()))
                .param("due", header.due())
                .param("division", header.division())
                .param("id", header.id())
                .param("version", header.version())
                .param("held", holds ? Timestamp.from(until) : null, Types.TIMESTAMP)
                .param("holds", holds)
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .param("what", step.what().name())
                .param("doer", doer.id())
                .param("doerName", doer.name())
                .param("note", step.note())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
        changes.changed(List.of(header.receipt()));
    }

    @Override
    public Optional<LastStep> lastStep(Application application) {
        return jdbc.sql("select s.what, s.doer, s.until, s.version as step, " + BEFORE)
                .param(application.header().id())
                .query((row, number) -> new LastStep(
                        Objects.requireNonNull(rows.mapRow(row, number)),
                        row.getInt("step"),
                        Happening.valueOf(row.getString("what")),
                        row.getString("doer"),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    @Override
    public Optional<Application> outside(Application application) {
        return switch (application) {
            case Application.Received _, Application.InReview _, Application.AwaitingApproval _ -> Optional.empty();
            case Application.CorrectionAsked _, Application.Decided _, Application.Withdrawn _ ->
                jdbc.sql("select " + BEFORE + " and a.held_until is not null")
                        .param(application.header().id())
                        .query(rows)
                        .optional();
        };
    }

    @Override
    public List<Receipt> due(Instant now, int most) {
        return jdbc
                .sql("select receipt from procedure_application where held_until <= ? order by held_until limit ?")
                .params(Timestamp.from(now), most)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(receipt -> Receipt.parse(receipt).stream())
                .toList();
    }

    @Override
    public boolean release(Application application) {
        var header = application.header();
        boolean released = jdbc.sql("""
                        update procedure_application set held_until = null, outside_state = null, version = version + 1
                         where id = ? and version = ? and held_until is not null
                        """).params(header.id(), header.version()).update() == 1;
        if (released) {
            changes.changed(List.of(header.receipt()));
        }
        return released;
    }

    @Override
    public List<Line> history(UUID application) {
        return jdbc.sql(
                        "select at, what, doer_name, note, doer like '%@%' from procedure_application_history where application = ? order by id")
                .param(application)
                .query((row, number) -> new Line(
                        row.getTimestamp(1).toInstant(),
                        Happening.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .list();
    }
}
