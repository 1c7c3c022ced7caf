package org.kaikaku.service.procedure.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.delivery.Delivery.About;
import org.kaikaku.service.procedure.delivery.Delivery.Accepted;
import org.kaikaku.service.procedure.delivery.Delivery.Outgoing;
import org.kaikaku.service.procedure.delivery.Delivery.Recalled;
import org.kaikaku.service.procedure.delivery.Delivery.Rejected;
import org.kaikaku.service.procedure.delivery.Delivery.Sent;
import org.kaikaku.service.procedure.delivery.Delivery.Waiting;
import org.kaikaku.service.procedure.delivery.Delivery.Withdrawing;
import org.kaikaku.service.procedure.delivery.Delivery.Withdrawn;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class Deliveries {
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing where the application has one already. */
    void add(Waiting waiting) {
        var about = waiting.about();
        jdbc.sql("""
                        insert into procedure_delivery
                            (id, application, receipt, procedure, release, held_on, system, division, state, changed_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, 1)
                        on conflict (application) do nothing
                        """)
                .params(
                        about.id(),
                        about.application(),
                        about.receipt(),
                        about.procedure(),
                        about.release(),
                        about.on(),
                        about.system(),
                        about.division(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql("select * from procedure_delivery where id = ?")
                .param(id)
                .query(this::delivery)
                .optional();
    }

    List<Delivery> of(UUID batch) {
        return jdbc.sql("select * from procedure_delivery where batch = ? order by receipt")
                .param(batch)
                .query(this::delivery)
                .list();
    }

    List<Delivery> forApplications(Collection<UUID> applications) {
        return jdbc.sql(
                        "select * from procedure_delivery where application = any(?) order by division, receipt for update")
                .param(applications.toArray(UUID[]::new))
                .query(this::delivery)
                .list();
    }

    /**
     * Held for this transaction; who asks meanwhile waits, and then finds that they no longer wait.
     *
     * @param withdrawing whether the file can say that something is no more
     */
    List<Outgoing> take(String system, Scope scope, boolean withdrawing, int most) {
        var states = withdrawing ? "state in ('WAITING', 'WITHDRAWING')" : "state = 'WAITING'";
        var sql = "select * from procedure_delivery where system = :system and " + states + " and " + scope.sql()
                + " order by division, receipt limit :most for update";
        return jdbc
                .sql(sql)
                .param("system", system)
                .param("divisions", scope.parameter())
                .param("most", most)
                .query(this::delivery)
                .list()
                .stream()
                .map(Outgoing.class::cast)
                .toList();
    }

    /** @throws ChangedMeanwhile when somebody else wrote one of them first; then none is written */
    void save(Collection<? extends Delivery> deliveries) {
        var now = Timestamp.from(clock.instant());
        var written = batch.batchUpdate("""
                update procedure_delivery
                   set state = ?, batch = ?, reason = ?, mended = ?::jsonb, changed_at = ?, version = version + 1
                 where id = ? and version = ?
                """, deliveries, 500, (row, delivery) -> {
            row.setString(1, state(delivery));
            row.setObject(2, batch(delivery));
            row.setString(3, reason(delivery));
            row.setString(4, json.writeValueAsString(delivery.about().mended()));
            row.setTimestamp(5, now);
            row.setObject(6, delivery.about().id());
            row.setInt(7, delivery.about().version());
        });
        for (int[] each : written) {
            for (int one : each) {
                if (one == 0) {
                    throw new ChangedMeanwhile();
                }
            }
        }
    }

    static String state(Delivery delivery) {
        return switch (delivery) {
            case Waiting _ -> "WAITING";
            case Sent _ -> "SENT";
            case Rejected _ -> "REJECTED";
            case Accepted _ -> "ACCEPTED";
            case Withdrawing _ -> "WITHDRAWING";
            case Recalled _ -> "RECALLED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }

    /** Why it was not taken, or is no more; null where there is nothing to say. */
    static @Nullable String reason(Delivery delivery) {
        return switch (delivery) {
            case Waiting _, Sent _, Accepted _ -> null;
            case Rejected rejected -> rejected.reason();
            case Withdrawing withdrawing -> withdrawing.reason();
            case Recalled recalled -> recalled.reason();
            case Withdrawn withdrawn -> withdrawn.reason();
        };
    }

    static @Nullable UUID batch(Delivery delivery) {
        return switch (delivery) {
            case Waiting _ -> null;
            case Sent sent -> sent.batch();
            case Rejected rejected -> rejected.batch();
            case Accepted accepted -> accepted.batch();
            case Withdrawing withdrawing -> withdrawing.batch();
            case Recalled recalled -> recalled.batch();
            case Withdrawn withdrawn -> withdrawn.batch();
        };
    }

    Delivery delivery(ResultSet row, int number) throws SQLException {
        var about = about(row);
        var batchId = row.getObject("batch", UUID.class);
        return switch (row.getString("state")) {
            case "WAITING" -> new Waiting(about);
            case "SENT" -> new Sent(about, batchId);
            case "REJECTED" -> new Rejected(about, batchId, row.getString("reason"));
            case "ACCEPTED" -> new Accepted(about, batchId);
            case "WITHDRAWING" -> new Withdrawing(about, batchId, row.getString("reason"));
            case "RECALLED" -> new Recalled(about, batchId, row.getString("reason"));
            case "WITHDRAWN" -> new Withdrawn(about, batchId, row.getString("reason"));
            default -> throw new SQLException("No such state: " + row.getString("state"));
        };
    }

    private About about(ResultSet row) throws SQLException {
        return new About(
                row.getObject("id", UUID.class),
                row.getObject("application", UUID.class),
                row.getString("receipt"),
                row.getString("procedure"),
                row.getLong("release"),
                row.getObject("held_on", LocalDate.class),
                row.getString("system"),
                row.getString("division"),
                json.readValue(row.getString("mended"), new TypeReference<Map<String, String>>() {}),
                row.getInt("version"));
    }

    static final class NoSuchDelivery extends RuntimeException {}

    @ResponseStatus(HttpStatus.CONFLICT)
    static final class ChangedMeanwhile extends RuntimeException {}
}
