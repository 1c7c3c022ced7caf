package org.kaikaku.service.procedure.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.service.procedure.portal.Manifest.Attached;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** By the portal's receipt number, under which each becomes a case once. */
@Repository
class PortalApplications {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PortalApplications(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** For this transaction nobody else changes it; who asks meanwhile waits. */
    Optional<PortalApplication> hold(String receipt) {
        return jdbc.sql("select * from procedure_portal_application where receipt = ? for update")
                .param(receipt)
                .query(this::application)
                .optional();
    }

    Optional<PortalApplication> find(String receipt) {
        return jdbc.sql("select * from procedure_portal_application where receipt = ?")
                .param(receipt)
                .query(this::application)
                .optional();
    }

    /** The oldest first. */
    List<PortalApplication> toMend() {
        return jdbc.sql(
                        "select * from procedure_portal_application where state = 'REJECTED' order by changed_at, receipt limit ?")
                .param(MOST)
                .query(this::application)
                .list();
    }

    void keep(PortalApplication application) {
        jdbc.sql("""
                        insert into procedure_portal_application
                            (receipt, file, form, applied_at, state, answers, attached, wrong, number, changed_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
                        on conflict (receipt) do update
                           set file = excluded.file, form = excluded.form, applied_at = excluded.applied_at,
                               state = excluded.state, answers = excluded.answers, attached = excluded.attached,
                               wrong = excluded.wrong, number = excluded.number, changed_at = excluded.changed_at
                        """)
                .param(1, application.receipt())
                .param(2, application.file())
                .param(3, application.form())
                .param(4, Timestamp.from(application.appliedAt()))
                .param(5, application.isCase() ? "TAKEN" : "REJECTED")
                .param(6, json.writeValueAsString(application.answers()))
                .param(7, json.writeValueAsString(application.attached()))
                .param(8, json.writeValueAsString(application.wrong()))
                .param(9, application.number(), Types.VARCHAR)
                .param(10, Timestamp.from(clock.instant()))
                .update();
    }

    /** What the office should know of where the case came from. */
    void note(UUID application, String words) {
        jdbc.sql("insert into procedure_application_note (application, at, author, note) values (?, ?, ?, ?)")
                .params(application, Timestamp.from(clock.instant()), "ポータル", words)
                .update();
    }

    /** @param state as the applicant sees it; REJECTED where it is no case */
    record Stand(PortalApplication application, String state) {}

    /** What stands otherwise than the portal was told; held, so that it is told once. */
    List<Stand> news() {
        return jdbc.sql("""
                        with stand as (
                            select a.receipt, coalesce(c.outside_state, c.state, 'REJECTED') as now
                              from procedure_portal_application a
                              left join procedure_application c on c.receipt = a.number)
                        select a.*, s.now from procedure_portal_application a join stand s on s.receipt = a.receipt
                         where a.told is distinct from s.now
                         order by a.receipt for update of a
                        """)
                .query((row, number) -> new Stand(application(row, number), row.getString("now")))
                .list();
    }

    void told(List<Stand> news) {
        news.forEach(stand -> jdbc.sql("update procedure_portal_application set told = ? where receipt = ?")
                .params(stand.state(), stand.application().receipt())
                .update());
    }

    private PortalApplication application(ResultSet row, int number) throws SQLException {
        return new PortalApplication(
                row.getString("receipt"),
                row.getObject("file", UUID.class),
                row.getString("form"),
                row.getTimestamp("applied_at").toInstant(),
                json.readValue(row.getString("answers"), new TypeReference<LinkedHashMap<String, String>>() {}),
                json.readValue(row.getString("attached"), new TypeReference<List<Attached>>() {}),
                json.readValue(row.getString("wrong"), new TypeReference<List<Wrong>>() {}),
                row.getString("number"));
    }
}
