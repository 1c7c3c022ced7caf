package org.kaikaku.platform.payment.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanTable {
    private final JdbcClient jdbc;

    PlanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the charge has one already. */
    boolean add(Plan.Core plan, Instant now) {
        int added = jdbc.sql("""
                        insert into payment_plan (id, charge, state, reason, maker, made_at, version) values (?, ?, 'PROPOSED', ?, ?, ?, 0)
                        on conflict (charge) where state in ('PROPOSED', 'AGREED', 'DONE') do nothing
                        """)
                .params(plan.id(), plan.charge(), plan.reason(), plan.maker(), Timestamp.from(now))
                .update();
        if (added == 1) {
            plan.steps()
                    .forEach(step -> jdbc.sql(
                                    "insert into payment_instalment (plan, place, due, amount) values (?, ?, ?, ?)")
                            .params(plan.id(), step.place(), step.due(), step.amount())
                            .update());
        }
        return added == 1;
    }

    /** Of a locked one. */
    void agreed(UUID plan, String agreer, Instant now) {
        jdbc.sql("""
                        update payment_plan set state = 'AGREED', agreer = ?, agreed_at = ?, version = version + 1 where id = ? and state = 'PROPOSED'
                        """).params(agreer, Timestamp.from(now), plan).update();
    }

    void pays(UUID plan, int place, UUID charge) {
        jdbc.sql("update payment_instalment set charge = ? where plan = ? and place = ?")
                .params(charge, plan, place)
                .update();
    }

    void told(UUID plan, int place, Instant now) {
        jdbc.sql("update payment_instalment set told_at = ? where plan = ? and place = ?")
                .params(Timestamp.from(now), plan, place)
                .update();
    }

    void done(UUID plan, Instant now) {
        jdbc.sql("update payment_plan set state = 'DONE', ended_at = ?, version = version + 1 where id = ?")
                .params(Timestamp.from(now), plan)
                .update();
    }

    /** A step of it was charged back. */
    void goesOn(UUID plan) {
        jdbc.sql("update payment_plan set state = 'AGREED', ended_at = null, version = version + 1 where id = ?")
                .param(plan)
                .update();
    }

    void ended(UUID plan, String why, Instant now) {
        jdbc.sql("""
                        update payment_plan set state = 'ENDED', ended_at = ?, end_reason = ?, version = version + 1 where id = ?
                        """).params(Timestamp.from(now), why, plan).update();
    }

    /** A charge's newest plan. */
    Optional<Plan> of(UUID charge) {
        return jdbc.sql("select * from payment_plan where charge = ? order by made_at desc limit 1")
                .param(charge)
                .query(PlanTable::row)
                .optional()
                .map(this::plan);
    }

    /** The newest of which this charge is a step. */
    Optional<Plan> ofStep(UUID charge) {
        return jdbc.sql("""
                        select plan.* from payment_instalment step join payment_plan plan on plan.id = step.plan
                         where step.charge = ? order by plan.made_at desc limit 1
                        """).param(charge).query(PlanTable::row).optional().map(this::plan);
    }

    Optional<Plan> find(UUID plan) {
        return jdbc.sql("select * from payment_plan where id = ?")
                .param(plan)
                .query(PlanTable::row)
                .optional()
                .map(this::plan);
    }

    /** By its charge, which is locked before. */
    Optional<Plan> lock(UUID plan) {
        return jdbc.sql("select * from payment_plan where id = ? for update")
                .param(plan)
                .query(PlanTable::row)
                .optional()
                .map(this::plan);
    }

    /** A plan that holds and of which something may have to be said, and its charge. */
    record Due(UUID plan, UUID charge) {}

    /** Those with a step that is late, and those of which all is paid; the oldest first. */
    List<Due> toWatch(LocalDate today) {
        return jdbc.sql("""
                        select plan.id, plan.charge from payment_plan plan
                         where plan.state = 'AGREED'
                           and (exists (select 1 from payment_instalment step where step.plan = plan.id and step.due < ?)
                                or not exists (select 1 from payment_instalment step join payment_charge charge on charge.id = step.charge
                                                where step.plan = plan.id and charge.state <> 'PAID'))
                         order by plan.made_at
                        """)
                .param(today)
                .query((row, _) -> new Due(row.getObject("id", UUID.class), row.getObject("charge", UUID.class)))
                .list();
    }

    /** A charge and its plan, of those that are done although a step of it is owed again. */
    record Reopened(UUID plan, UUID charge, int version) {}

    List<Reopened> reopened() {
        return jdbc.sql("""
                        select plan.id, plan.charge, plan.version from payment_plan plan
                         where plan.state = 'DONE' and exists (
                               select 1 from payment_instalment step join payment_charge charge on charge.id = step.charge
                                where step.plan = plan.id and charge.state = 'OPEN')
                        """)
                .query((row, _) -> new Reopened(
                        row.getObject("id", UUID.class), row.getObject("charge", UUID.class), row.getInt("version")))
                .list();
    }

    /** @param who agreed, and {@code why} it ended; empty where nobody did, or it goes on */
    private record Row(
            UUID id, UUID charge, String state, String reason, String maker, String who, String why, int version) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("charge", UUID.class),
                row.getString("state"),
                row.getString("reason"),
                row.getString("maker"),
                Objects.requireNonNullElse(row.getString("agreer"), ""),
                Objects.requireNonNullElse(row.getString("end_reason"), ""),
                row.getInt("version"));
    }

    private Plan plan(Row row) {
        var core = new Plan.Core(row.id(), row.charge(), steps(row.id()), row.reason(), row.maker(), row.version());
        return switch (row.state()) {
            case "PROPOSED" -> new Plan.Proposed(core);
            case "AGREED" -> new Plan.Agreed(core, row.who());
            case "DONE" -> new Plan.Done(core, row.who());
            default -> new Plan.Ended(core, row.why());
        };
    }

    private List<Plan.Step> steps(UUID plan) {
        return jdbc.sql("""
                        select step.*, charge.state is not distinct from 'PAID' as paid
                          from payment_instalment step left join payment_charge charge on charge.id = step.charge
                         where step.plan = ? order by step.place
                        """)
                .param(plan)
                .query((row, _) -> new Plan.Step(
                        row.getInt("place"),
                        row.getObject("due", LocalDate.class),
                        row.getLong("amount"),
                        row.getObject("charge", UUID.class),
                        row.getBoolean("paid"),
                        row.getTimestamp("told_at") != null))
                .list();
    }
}
