package org.kaikaku.service.counter.estimate;

import java.time.LocalDate;
import java.util.List;
import org.kaikaku.service.counter.ticket.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads waits off the finished legs. Whoever was called again did not come at first: that says nothing about the queue. */
@Repository
class PastWaits {
    private final JdbcClient jdbc;

    PastWaits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until its waits are left out */
    List<Wait> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select service, ahead, desks, free, extract(epoch from called_at - queued_at) / 60 as minutes from counter_leg
                         where day >= ? and day < ? and called_at >= queued_at and calls = 1 and desks > 0
                        """)
                .params(from, until)
                .query((row, _) -> new Wait(
                        row.getString("service"),
                        new Standing(row.getInt("ahead"), row.getInt("desks"), row.getInt("free")),
                        row.getDouble("minutes")))
                .list();
    }
}
