package org.kaikaku.service.procedure.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.rules.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcApplications implements Applications {
    private static final int REIWA_STARTS = 2018;
    private static final String LINE = """
            insert into procedure_application_history (application, at, what, doer, doer_name, note)
            values (?, ?, ?, ?, ?, ?)
            """;

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
    public Receipt nextReceipt(LocalDate on) {
        int fiscalYear = on.getMonthValue() >= 4 ? on.getYear() : on.getYear() - 1;
        return new Receipt(
                fiscalYear - REIWA_STARTS,
                jdbc.sql("select nextval('procedure_receipt')")
                        .query(Integer.class)
                        .single());
    }

    @Override
    public void add(UUID interview, List<Application.Received> received, Doer doer) {
        batch.batchUpdate("""
                insert into procedure_application (id, receipt, bundle, event, procedure, release, held_on, subject_index, division, channel,
                    account, person, subject, applicant_name, applicant_kana, facts, submitted_at, due, interview,
                    state, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 'RECEIVED', 1)
                """, received, 200, (row, application) -> {
            var header = application.header();
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
        });
        batch.batchUpdate(LINE, received, 200, (row, application) -> {
            row.setObject(1, application.header().id());
            row.setTimestamp(2, Timestamp.from(application.header().submittedAt()));
            row.setString(3, Happening.SUBMITTED.name());
            row.setString(4, doer.id());
            row.setString(5, doer.name());
            row.setString(6, "");
        });
        changes.changed(received.stream().map(one -> one.header().receipt()).toList());
    }

    @Override
    public Set<Rule.Ref> submitted(UUID interview) {
        return jdbc.sql("""
                        select procedure, subject_index from procedure_application where interview = ? and state <> 'WITHDRAWN'
                        """)
                .param(interview)
                .query((row, number) -> new Rule.Ref(row.getString(1), row.getInt(2)))
                .set();
    }

    @Override
    public Optional<Application> find(Receipt receipt) {
        return jdbc.sql("select * from procedure_application where receipt = ?")
                .param(receipt.toString())
                .query(rows)
                .optional();
    }

    @Override
    public Application get(Receipt receipt) {
        return find(receipt).orElseThrow(NoSuchApplication::new);
    }

    @Override
    public List<Application> all(Collection<UUID> ids) {
        return jdbc.sql("select * from procedure_application where id = any(?) order by receipt")
                .param(1, ids.toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    @Override
    public List<Application> numbered(Collection<Receipt> receipts) {
        return jdbc.sql("select * from procedure_application where receipt = any(?) order by receipt")
                .param(1, receipts.stream().map(Receipt::toString).toArray(String[]::new))
                .query(rows)
                .list();
    }

    @Override
    public void save(Outcome.Done step, Doer doer) {
        var now = step.now();
        var header = now.header();
        var worker = now.worker();
        int written = jdbc.sql("""
                        with changed as (
                            update procedure_application
                               set state = ?, worker = ?, worker_name = ?, ticked = ?, detail = ?::jsonb, facts = ?::jsonb, due = ?,
                                   version = version + 1
                             where id = ? and version = ?
                            returning id)
                        insert into procedure_application_history (application, at, what, doer, doer_name, note)
                        select id, ?, ?, ?, ?, ? from changed
                        """)
                .param(1, State.of(now).name())
                .param(2, worker == null ? null : worker.account())
                .param(3, worker == null ? null : worker.name())
                .param(4, now.ticked().toArray(String[]::new))
                .param(5, rows.detail(now))
                .param(6, rows.json(header.facts()))
                .param(7, header.due())
                .param(8, header.id())
                .param(9, header.version())
                .param(10, Timestamp.from(clock.instant()))
                .param(11, step.what().name())
                .param(12, doer.id())
                .param(13, doer.name())
                .param(14, step.note())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
        changes.changed(List.of(header.receipt()));
    }

    @Override
    public List<Line> history(UUID application) {
        return jdbc.sql(
                        "select at, what, doer_name, note from procedure_application_history where application = ? order by id")
                .param(application)
                .query((row, number) -> new Line(
                        row.getTimestamp(1).toInstant(),
                        Happening.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }
}
