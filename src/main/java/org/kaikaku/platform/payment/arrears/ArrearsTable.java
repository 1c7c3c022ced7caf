package org.kaikaku.platform.payment.arrears;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.payment.Payer;
import org.kaikaku.platform.payment.charge.Numbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrearsTable {
    private static final int AT_ONCE = 100;
    private static final int MOST = 1000;

    /**
     * What the plan asks for, as long as it holds, or will again: of a charge of which something was refunded no plan goes on, so that a step of
     * it that was taken back is asked for as any other charge.
     */
    private static final String BY_ITSELF = """
             not exists (select 1 from payment_instalment step join payment_plan plan on plan.id = step.plan
                           join payment_charge whole on whole.id = plan.charge
                          where step.charge = charge.id and (plan.state = 'AGREED' or plan.state = 'DONE' and whole.refunded = 0))
            """;

    private final JdbcClient jdbc;

    ArrearsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param steps keys of those taken, the earliest first; with {@code !} before it where nobody could be told
     * @param until the day by which the last of them asks to pay; null where none was taken, or none was named
     */
    record Late(
            UUID charge,
            long number,
            Text words,
            long amount,
            LocalDate due,
            String division,
            Payer payer,
            List<String> steps,
            @Nullable LocalDate until) {
        String shown() {
            return Numbers.shown("C", number);
        }
    }

    /**
     * Open charges of which this step was not taken, and the one before it was; locked, those due first.
     *
     * @param dueBy the last day on which what is asked for was due
     * @param before the step before it; empty for the first
     * @param askedBefore until then the step before it was taken
     */
    List<Late> toAsk(String step, LocalDate dueBy, String before, Instant askedBefore) {
        return late(
                """
                        select charge.*, '' as steps, null::date as until from payment_charge charge
                         where charge.state = 'OPEN' and charge.due <= ?
                           and not exists (select 1 from payment_dunning taken where taken.charge = charge.id and taken.step = ?
                                              and taken.at >= coalesce(charge.reopened_at, '-infinity'))
                           and (? = '' or exists (select 1 from payment_dunning taken where taken.charge = charge.id and taken.step = ?
                                              and taken.at >= coalesce(charge.reopened_at, '-infinity') and taken.at < ?))
                           and                        """ + BY_ITSELF + " order by charge.due limit ? for update of charge skip locked",
                dueBy,
                step,
                before,
                before,
                Timestamp.from(askedBefore),
                AT_ONCE);
    }

    /** How much is late on a day: as many as {@link #all} shows. */
    int count(LocalDate today) {
        return jdbc.sql("select count(*) from payment_charge charge where charge.state = 'OPEN' and charge.due < ? and"
                        + BY_ITSELF)
                .param(today)
                .query(Integer.class)
                .single();
    }

    /** All that is late on a day. */
    List<Late> all(LocalDate today) {
        return late("""
                        select charge.*, coalesce((select string_agg(case when told then step else '!' || step end, ' ' order by at)
                                                     from payment_dunning taken where taken.charge = charge.id
                                                      and taken.at >= coalesce(charge.reopened_at, '-infinity')), '') as steps,
                               (select until from payment_dunning taken where taken.charge = charge.id
                                   and taken.at >= coalesce(charge.reopened_at, '-infinity') order by at desc limit 1) as until
                          from payment_charge charge where charge.state = 'OPEN' and charge.due < ? and                        """ + BY_ITSELF + " order by charge.due, charge.number limit ?", today, MOST);
    }

    /** @param due of the earliest step for which not enough has come: what has come counts for the earliest first */
    record InPlan(
            UUID charge,
            long number,
            Text words,
            String payer,
            @Nullable String person,
            long amount,
            long paid,
            LocalDate due) {}

    /** Those whose next step is due first. */
    List<InPlan> inPlans() {
        return jdbc.sql("""
                        with step as (
                            select one.plan, one.due, sum(one.amount) over (partition by one.plan order by one.place) as up_to,
                                   sum(case when own.state = 'PAID' then one.amount else 0 end) over (partition by one.plan) as paid
                              from payment_instalment one join payment_charge own on own.id = one.charge)
                        select charge.*, max(step.paid)::bigint as paid, coalesce(min(step.due) filter (where up_to > paid), max(step.due)) as next
                          from payment_plan plan join step on step.plan = plan.id join payment_charge charge on charge.id = plan.charge
                         where plan.state = 'AGREED' group by charge.id order by next, charge.number limit ?
                        """)
                .param(MOST)
                .query((row, _) -> new InPlan(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                        row.getString("payer_name"),
                        row.getString("payer_person"),
                        row.getLong("amount"),
                        row.getLong("paid"),
                        row.getObject("next", LocalDate.class)))
                .list();
    }

    private List<Late> late(String sql, Object... params) {
        var found = new ArrayList<Late>();
        jdbc.sql(sql).params(params).query(row -> {
            found.add(new Late(
                    row.getObject("id", UUID.class),
                    row.getLong("number"),
                    new Text(row.getString("words_ja"), row.getString("words_easy"), row.getString("words_en")),
                    row.getLong("amount"),
                    row.getObject("due", LocalDate.class),
                    row.getString("division"),
                    new Payer(
                            row.getString("payer_name"),
                            row.getString("payer_person"),
                            row.getObject("payer_account", UUID.class)),
                    row.getString("steps").isEmpty()
                            ? List.of()
                            : List.of(row.getString("steps").split(" ")),
                    row.getObject("until", LocalDate.class)));
        });
        return found;
    }

    void taken(UUID charge, String step, boolean told, LocalDate until, Instant at) {
        jdbc.sql("insert into payment_dunning (charge, step, told, until, at) values (?, ?, ?, ?, ?)")
                .params(charge, step, told, until, Timestamp.from(at))
                .update();
    }
}
