package org.kaikaku.service.procedure.delivery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was given to a core system beside what it said of it (突合). */
@Repository
class Reconciliation {
    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    Reconciliation(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /** Which of them are wanted; the conditions stand in the code, so that nothing that was typed reaches SQL. */
    enum Show {
        OPEN("state <> 'ACCEPTED' and state <> 'WITHDRAWN'"),
        SENT("state = 'SENT'"),
        REJECTED("state = 'REJECTED'"),
        WAITING("state = 'WAITING'"),
        WITHDRAWING("state in ('WITHDRAWING', 'RECALLED')"),
        ACCEPTED("state = 'ACCEPTED'"),
        WITHDRAWN("state = 'WITHDRAWN'"),
        ALL("true");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /**
     * One application.
     *
     * @param batch number of the last file that it was in; null where it was in none
     * @param sentAt when that was made
     * @param since when it came into its state
     */
    record Line(
            Delivery delivery,
            @Nullable UUID batchId,
            @Nullable Integer batch,
            @Nullable Instant sentAt,
            Instant since) {}

    /** The oldest first. */
    List<Line> lines(String system, Show show, Scope scope, int most) {
        var sql = "with line as (select * from procedure_delivery where system = :system and " + scope.sql() + " and "
                + show.condition + " order by changed_at, receipt limit :most)"
                + " select line.*, b.number, b.made_at from line"
                + " left join procedure_delivery_batch b on b.id = line.batch order by line.changed_at, line.receipt";
        return jdbc.sql(sql)
                .param("system", system)
                .param("divisions", scope.parameter())
                .param("most", most)
                .query((row, number) -> {
                    var made = row.getTimestamp("made_at");
                    return new Line(
                            deliveries.delivery(row, number),
                            row.getObject("batch", UUID.class),
                            row.getObject("number", Integer.class),
                            made == null ? null : made.toInstant(),
                            row.getTimestamp("changed_at").toInstant());
                })
                .list();
    }

    Map<Show, Integer> counts(String system, Scope scope) {
        var counts = new EnumMap<Show, Integer>(Show.class);
        jdbc.sql("select state, count(*) from procedure_delivery where system = :system and " + scope.sql()
                        + " group by state")
                .param("system", system)
                .param("divisions", scope.parameter())
                .query(row -> {
                    counts.merge(show(row.getString(1)), row.getInt(2), Integer::sum);
                });
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        counts.put(Show.ALL, all);
        counts.put(Show.OPEN, all - counts.getOrDefault(Show.ACCEPTED, 0) - counts.getOrDefault(Show.WITHDRAWN, 0));
        return counts;
    }

    private static Show show(String state) {
        return state.equals("RECALLED") ? Show.WITHDRAWING : Show.valueOf(state);
    }
}
