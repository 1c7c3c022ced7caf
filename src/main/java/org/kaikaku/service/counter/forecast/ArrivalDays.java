package org.kaikaku.service.counter.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who came, off the finished legs and off what was counted before, and how long they took. */
@Repository
class ArrivalDays {
    private final JdbcClient jdbc;

    ArrivalDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of days; both count. Days on which nobody came are not among them. */
    List<DayArrivals> between(LocalDate from, LocalDate until) {
        var days = new TreeMap<LocalDate, Map<String, int[]>>();
        jdbc.sql("""
                        select day, service, slot, count(*) as came
                          from (select day, service, (extract(hour from local) * 2 + floor(extract(minute from local) / 30))::int as slot
                                  from (select day, service, queued_at at time zone 'Asia/Tokyo' as local from counter_leg
                                         where day between :from and :until) of_days) slots
                         group by day, service, slot
                        union all
                        select r.day, r.service, r.slot, r.people from counter_series_row r join counter_series s on s.id = r.series
                         where state = 'IN_FORCE' and day between :from and :until
                        """).param("from", from).param("until", until).query(row -> {
            days.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new HashMap<>())
                            .computeIfAbsent(row.getString("service"), _ -> new int[DayArrivals.SLOTS])[
                            row.getInt("slot")] +=
                    row.getInt("came");
        });
        return days.entrySet().stream()
                .map(day -> new DayArrivals(day.getKey(), day.getValue()))
                .toList();
    }

    /** The same by the way that each visit took ({@link Ways}), counted when it came first; people who were only counted stopped at one service. */
    List<DayArrivals> ways(LocalDate from, LocalDate until, Ways ways) {
        var days = new TreeMap<LocalDate, Map<String, int[]>>();
        jdbc.sql("""
                        select day, errand, way, gone, slot, count(*) as came
                          from (select day, errand, way, gone,
                                       (extract(hour from local) * 2 + floor(extract(minute from local) / 30))::int as slot
                                  from (select day, errand, string_agg(service, ' ' order by leg) as way, bool_or(outcome = 'LEFT') as gone,
                                               min(queued_at) at time zone 'Asia/Tokyo' as local
                                          from counter_leg where day between :from and :until group by ticket, day, errand) visits) slots
                         group by day, errand, way, gone, slot
                        union all
                        select r.day, '', r.service, false, r.slot, r.people from counter_series_row r join counter_series s on s.id = r.series
                         where state = 'IN_FORCE' and day between :from and :until
                        """).param("from", from).param("until", until).query(row -> {
            var way = ways.whole(row.getString("errand"), row.getString("way"), row.getBoolean("gone"));
            days.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new HashMap<>())
                            .computeIfAbsent(way, _ -> new int[DayArrivals.SLOTS])[row.getInt("slot")] +=
                    row.getInt("came");
        });
        return days.entrySet().stream()
                .map(day -> new DayArrivals(day.getKey(), day.getValue()))
                .toList();
    }

    /** Mean minutes from the call to the end at a desk, without the wait for a hand-over, by service. */
    Map<String, Double> handling(LocalDate from, LocalDate until) {
        var minutes = new HashMap<String, Double>();
        jdbc.sql("""
                        select service, (avg(extract(epoch from ended_at - called_at - coalesce(handed_at - held_at, interval '0'))) / 60)::float8
                                   as minutes
                          from counter_leg
                         where day between ? and ? and outcome <> 'LEFT' and ended_at > called_at + coalesce(handed_at - held_at, interval '0')
                         group by service
                        """).params(from, until).query(row -> {
            minutes.put(row.getString("service"), row.getDouble("minutes"));
        });
        return minutes;
    }
}
