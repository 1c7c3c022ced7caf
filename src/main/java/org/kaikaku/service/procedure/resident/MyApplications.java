package org.kaikaku.service.procedure.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A resident's applications as lists show them, read without loading any aggregate. */
@Repository
class MyApplications {
    private final JdbcClient jdbc;
    private final Catalogues catalogues;

    MyApplications(JdbcClient jdbc, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
    }

    /** @param page from 0 */
    List<ApplicationLine> latest(UUID account, int page, int size) {
        return lines(
                        "account = ? order by (coalesce(outside_state, state) = 'CORRECTION_ASKED') desc, submitted_at desc, receipt limit ? offset ?")
                .params(account, size, page * size)
                .query(this::line)
                .list();
    }

    List<ApplicationLine> ofBundle(UUID bundle, UUID account) {
        return lines("bundle = ? and account = ? order by receipt")
                .params(bundle, account)
                .query(this::line)
                .list();
    }

    private JdbcClient.StatementSpec lines(String which) {
        return jdbc.sql("select receipt, procedure, release, held_on, coalesce(outside_state, state) as state,"
                + " detail ->> 'granted' as granted, submitted_at, due, bundle"
                + " from procedure_application where " + which);
    }

    private ApplicationLine line(ResultSet row, int number) throws SQLException {
        return new ApplicationLine(
                row.getString("receipt"),
                catalogues
                        .release(row.getLong("release"), row.getObject("held_on", LocalDate.class))
                        .procedure(row.getString("procedure"))
                        .title(),
                row.getString("state"),
                row.getString("state").equals("DECIDED") ? Boolean.valueOf(row.getString("granted")) : null,
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("bundle", UUID.class));
    }

    List<ApplyByProgram.One> received(UUID bundle, UUID account) {
        return jdbc.sql("""
                        select receipt, procedure, subject_index from procedure_application
                         where bundle = ? and account = ? order by receipt
                        """)
                .params(bundle, account)
                .query((row, number) -> new ApplyByProgram.One(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
