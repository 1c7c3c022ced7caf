package org.kaikaku.service.procedure.office.allotment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.staffing.WorkInHand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open cases that members of staff have in hand: a number, and nothing of whom they are about. */
@Repository
class CountInHand implements WorkInHand {
    private final JdbcClient jdbc;

    CountInHand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> count(Collection<UUID> accounts) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select worker, count(*) as cases from procedure_application
                         where worker = any(:accounts) and ended is null group by worker
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query((row, _) -> counts.put(row.getObject("worker", UUID.class), row.getInt("cases")))
                .list();
        return counts;
    }
}
