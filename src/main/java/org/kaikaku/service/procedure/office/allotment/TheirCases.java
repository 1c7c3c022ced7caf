package org.kaikaku.service.procedure.office.allotment;

import java.util.List;
import java.util.UUID;
import org.kaikaku.service.procedure.office.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that somebody has in hand and could give on, before they go on leave. */
@Repository
class TheirCases {
    private final JdbcClient jdbc;

    TheirCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return as a form carries them, those first whose deadline comes first */
    List<String> of(UUID worker, Scope scope) {
        return jdbc.sql("select receipt || ':' || version from procedure_application where worker = :worker"
                        + " and state = 'IN_REVIEW' and " + scope.sql() + " order by due, id limit :most")
                .param("worker", worker)
                .param("divisions", scope.parameter())
                .param("most", Allotting.MOST)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
