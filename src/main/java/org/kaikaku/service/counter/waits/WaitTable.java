package org.kaikaku.service.counter.waits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures off the finished legs, in one statement. A wait that a clock set back made shorter than none is not counted. */
@Repository
class WaitTable {
    private static final String FIGURES = """
            select case when grouping(service) = 0 then 'service' when grouping(desk) = 0 then 'desk'
                        when grouping(slot) = 0 then 'slot' when grouping(weekday) = 0 then 'weekday' else 'all' end as by_what,
                   coalesce(service, desk, slot, weekday, '') as key,
                   count(served) as served_count, avg(served) as served_average,
                   percentile_cont(0.5) within group (order by served) as served_median,
                   percentile_cont(0.9) within group (order by served) as served_p90, max(served) as served_longest,
                   count(handed) as handed_count, avg(handed) as handed_average,
                   percentile_cont(0.5) within group (order by handed) as handed_median,
                   percentile_cont(0.9) within group (order by handed) as handed_p90, max(handed) as handed_longest,
                   count(handling) as handling_count, avg(handling) as handling_average,
                   percentile_cont(0.5) within group (order by handling) as handling_median,
                   percentile_cont(0.9) within group (order by handling) as handling_p90, max(handling) as handling_longest,
                   count(*) filter (where outcome = 'LEFT' and served is null) as gone
              from (select service, coalesce(desk, '-') as desk, outcome,
                           to_char(local, 'HH24:') || case when extract(minute from local) < 30 then '00' else '30' end as slot,
                           to_char(local, 'ID') as weekday,
                           case when served_at >= queued_at then (extract(epoch from served_at - queued_at) / 60)::float8 end as served,
                           case when handed_at >= held_at then (extract(epoch from handed_at - held_at) / 60)::float8 end as handed,
                           case when ended_at >= served_at + coalesce(handed_at - held_at, interval '0') then (extract(epoch
                                from ended_at - served_at - coalesce(handed_at - held_at, interval '0')) / 60)::float8 end as handling
                      from (select *, queued_at at time zone 'Asia/Tokyo' as local from counter_leg
                             where day between ? and ?) of_days) legs
             group by grouping sets ((), (service), (desk), (slot), (weekday))
             order by by_what, key
            """;

    private final JdbcClient jdbc;

    WaitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both days count. Halves of hours and weekdays are those in which somebody came to the queue. */
    List<WaitLine> between(LocalDate from, LocalDate until) {
        return jdbc.sql(FIGURES).params(from, until).query(WaitTable::line).list();
    }

    private static WaitLine line(ResultSet row, int number) throws SQLException {
        return new WaitLine(
                row.getString("by_what"),
                row.getString("key"),
                figures(row, "served"),
                figures(row, "handed"),
                figures(row, "handling"),
                row.getLong("gone"));
    }

    private static WaitFigures figures(ResultSet row, String what) throws SQLException {
        return new WaitFigures(
                row.getLong(what + "_count"),
                row.getDouble(what + "_average"),
                row.getDouble(what + "_median"),
                row.getDouble(what + "_p90"),
                row.getDouble(what + "_longest"));
    }
}
