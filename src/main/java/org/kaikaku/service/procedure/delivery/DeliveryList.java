package org.kaikaku.service.procedure.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many deliveries there are where, and which need somebody. */
@Repository
class DeliveryList {
    private final JdbcClient jdbc;
    private final Deliveries deliveries;

    DeliveryList(JdbcClient jdbc, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    /**
     * @param open what is not settled yet
     * @param withdrawing what the system has still to be told of that it is no more
     * @param oldest when the first of those was sent that have no answer yet
     */
    record Count(
            String system,
            int waiting,
            int withdrawing,
            int open,
            @Nullable Instant oldest) {}

    /** Systems to which something has gone or will go, also when nothing is open. */
    List<Count> counts(Scope scope) {
        var sql = "select system, count(*) filter (where state = 'WAITING') as waiting,"
                + " count(*) filter (where state = 'WITHDRAWING') as withdrawing,"
                + " count(*) filter (where state not in ('ACCEPTED', 'WITHDRAWN')) as open,"
                + " min(changed_at) filter (where state in ('SENT', 'RECALLED')) as oldest from procedure_delivery where "
                + scope.sql()
                + " group by system order by system";
        return jdbc.sql(sql)
                .param("divisions", scope.parameter())
                .query((row, number) -> {
                    var oldest = row.getTimestamp(5);
                    return new Count(
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            oldest == null ? null : oldest.toInstant());
                })
                .list();
    }

    /** What was rejected first, then what waits; what was sent waits for the core system. */
    List<Delivery> toDo(String system, Scope scope, int most) {
        var sql =
                "select * from procedure_delivery where system = :system and state in ('WAITING', 'REJECTED', 'WITHDRAWING') and "
                        + scope.sql() + " order by state, receipt limit :most";
        return jdbc.sql(sql)
                .param("system", system)
                .param("divisions", scope.parameter())
                .param("most", most)
                .query(deliveries::delivery)
                .list();
    }
}
