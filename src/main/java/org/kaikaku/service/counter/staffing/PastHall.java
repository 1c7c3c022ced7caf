package org.kaikaku.service.counter.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.service.counter.hall.Hall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last weeks say of how long things take, when people leave, and how many stand earlier. */
@Repository
class PastHall {
    /** Of each service, the latest. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    PastHall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Minutes that a desk was taken, from the call to the end, without the wait for a hand-over; those of all services where one has none. */
    Map<String, double[]> handling(LocalDate from, LocalDate until, Hall hall) {
        var minutes = new HashMap<String, List<Double>>();
        var all = new ArrayList<Double>();
        jdbc.sql("""
                        select service, (extract(epoch from taken) / 60)::float8 as minutes
                          from (select service, taken, row_number() over (partition by service order by ended_at desc) as number
                                  from (select service, ended_at, ended_at - called_at - coalesce(handed_at - held_at, interval '0') as taken
                                          from counter_leg where day between ? and ? and outcome <> 'LEFT') legs
                                 where taken > interval '0') latest
                         where number <= ?
                        """).params(from, until, MOST).query(row -> {
            minutes.computeIfAbsent(row.getString("service"), _ -> new ArrayList<>())
                    .add(row.getDouble("minutes"));
            all.add(row.getDouble("minutes"));
        });
        hall.services().forEach(service -> minutes.putIfAbsent(service.key(), all));
        var arrays = new HashMap<String, double[]>();
        minutes.forEach((service, seen) -> arrays.put(
                service, seen.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
        return arrays;
    }

    /** Whoever was called and did not come had left before: nobody knows when, so that the call counts. */
    List<Patience.Seen> waits(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select outcome = 'LEFT' as gone, (extract(epoch from coalesce(called_at, ended_at) - queued_at) / 60)::float8 as minutes
                          from counter_leg where day between ? and ? and coalesce(called_at, ended_at) > queued_at
                        """)
                .params(from, until)
                .query((row, _) -> new Patience.Seen(row.getDouble("minutes"), row.getBoolean("gone")))
                .list();
    }

    /** Shares of the tickets that were given with a priority. */
    List<Demand.Priority> priorities(LocalDate from, LocalDate until, Hall hall) {
        var priorities = new ArrayList<Demand.Priority>();
        jdbc.sql("""
                        select priority, (count(*) / sum(count(*)) over ())::float8 as share
                          from counter_ticket where day between ? and ? group by priority order by priority
                        """).params(from, until).query(row -> {
            var key = row.getString("priority");
            double share = row.getDouble("share");
            if (key != null) {
                hall.priority(key).ifPresent(one -> priorities.add(new Demand.Priority(share, one.aheadMinutes())));
            }
        });
        return priorities;
    }
}
