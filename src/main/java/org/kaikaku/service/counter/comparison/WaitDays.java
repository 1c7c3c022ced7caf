package org.kaikaku.service.counter.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads waits day by day off the finished legs. */
@Repository
class WaitDays {
    /** Key of the whole hall; no service is called so. */
    static final String ALL = "";

    private final JdbcClient jdbc;

    WaitDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            LocalDate day, String service, @Nullable Double minutes) {}

    /** By service, each in the order of days; both days count. Who had to wait shorter than nothing by a clock set back is left out. */
    Map<String, List<WaitDay>> between(LocalDate from, LocalDate until) {
        var rows = jdbc.sql("""
                        select day, service, (extract(epoch from served_at - queued_at) / 60)::float8 as minutes from counter_leg
                         where day between ? and ? and (served_at >= queued_at or served_at is null and outcome = 'LEFT')
                        """)
                .params(from, until)
                .query((row, _) -> new Row(
                        row.getObject("day", LocalDate.class),
                        row.getString("service"),
                        row.getObject("minutes", Double.class)))
                .list();
        var services = new TreeMap<String, List<Row>>();
        rows.forEach(row ->
                services.computeIfAbsent(row.service(), _ -> new ArrayList<>()).add(row));
        var days = new LinkedHashMap<String, List<WaitDay>>();
        days.put(ALL, days(rows));
        services.forEach((service, of) -> days.put(service, days(of)));
        return days;
    }

    private static List<WaitDay> days(List<Row> rows) {
        var days = new TreeMap<LocalDate, List<Row>>();
        rows.forEach(
                row -> days.computeIfAbsent(row.day(), _ -> new ArrayList<>()).add(row));
        return days.entrySet().stream()
                .map(day -> day(day.getKey(), day.getValue()))
                .toList();
    }

    private static WaitDay day(LocalDate day, List<Row> rows) {
        var minutes = new ArrayList<Double>();
        for (var row : rows) {
            if (row.minutes() != null) {
                minutes.add(row.minutes());
            }
        }
        return new WaitDay(day, minutes, rows.size() - minutes.size());
    }
}
