package org.kaikaku.service.procedure.resident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Power;
import org.kaikaku.platform.identity.Scope;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A resident's applications as lists show them, read without loading any aggregate. */
@Repository
class MyApplications {
    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final Files files;

    MyApplications(JdbcClient jdbc, Catalogues catalogues, Files files) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.files = files;
    }

    /** @param page from 0 */
    List<ApplicationLine> latest(Actor actor, int page, int size) {
        return lines(
                        actor,
                        "order by (coalesce(outside_state, state) = 'CORRECTION_ASKED') desc, submitted_at desc, receipt limit :size offset :skipped")
                .param("size", size)
                .param("skipped", page * size)
                .query(this::line)
                .list();
    }

    List<ApplicationLine> ofBundle(UUID bundle, Actor actor) {
        return lines(actor, "and bundle = :bundle order by receipt")
                .param("bundle", bundle)
                .query(this::line)
                .list();
    }

    /** Of another's, those that the mandate lets the actor see. */
    private JdbcClient.StatementSpec lines(Actor actor, String which) {
        var behalf = actor.behalf();
        var scope = behalf == null ? null : behalf.scope();
        boolean all = scope == null || scope.events().contains(Scope.EVERY);
        boolean blind = behalf != null && !behalf.may(Power.LOOK);
        return lines(
                        "account = any(:files) and not :blind and (:all or event = any(:events) or procedure = any(:procedures))"
                                + " and not event = any(:never) and not procedure = any(:never) " + which)
                .param("files", files.of(actor).toArray(UUID[]::new))
                .param("blind", blind)
                .param("all", all)
                .param("events", texts(scope == null ? Set.of() : scope.events()))
                .param("procedures", texts(scope == null ? Set.of() : scope.procedures()))
                .param("never", texts(behalf == null ? Set.of() : behalf.never()));
    }

    private static String[] texts(Set<String> keys) {
        return keys.toArray(String[]::new);
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

    List<ApplyByProgram.One> received(UUID bundle, Actor actor) {
        return jdbc.sql("""
                        select receipt, procedure, subject_index from procedure_application
                         where bundle = ? and account = ? order by receipt
                        """)
                .params(bundle, actor.owner())
                .query((row, number) -> new ApplyByProgram.One(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
