package org.kaikaku.service.outreach.outing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.outreach.route.DayRoute;
import org.kaikaku.service.outreach.route.Stands;
import org.kaikaku.service.outreach.visit.CalledOffDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What differs from the timetable: days called off, and when the van is where by an accepted route. */
@Repository
class OutingTable implements CalledOffDays, Stands {
    private final JdbcClient jdbc;

    OutingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a route. */
    record Stand(String van, LocalDate day, String stop, Instant arrives, Instant leaves) {}

    /** @param reason in the words of who called it off */
    record Off(String van, LocalDate day, String reason) {}

    List<Off> calledOff(LocalDate from, LocalDate to) {
        return jdbc.sql("select van, day, reason from outreach_called_off where day between ? and ?")
                .params(from, to)
                .query((row, _) ->
                        new Off(row.getString("van"), row.getObject("day", LocalDate.class), row.getString("reason")))
                .list();
    }

    @Override
    public String reason(String van, LocalDate day) {
        return calledOff(day, day).stream()
                .filter(off -> off.van().equals(van))
                .map(Off::reason)
                .findFirst()
                .orElse("");
    }

    /** False where it was called off before. */
    boolean callOff(String van, LocalDate day, String reason, String doer, Instant now) {
        return jdbc.sql("""
                        insert into outreach_called_off (van, day, reason, doer, made_at) values (?, ?, ?, ?, ?) on conflict do nothing
                        """).params(van, day, reason, doer, Timestamp.from(now)).update() == 1;
    }

    @Override
    public void replace(String van, LocalDate day, DayRoute route) {
        jdbc.sql("delete from outreach_stand where van = ? and day = ?")
                .params(van, day)
                .update();
        for (int place = 0; place < route.stands().size(); place++) {
            var stand = route.stands().get(place);
            jdbc.sql("insert into outreach_stand (van, day, place, stop, arrives, leaves) values (?, ?, ?, ?, ?, ?)")
                    .params(van, day, place, stand.stop(), at(day, stand.opens()), at(day, stand.closes()))
                    .update();
        }
    }

    private static Timestamp at(LocalDate day, LocalTime time) {
        return Timestamp.from(day.atTime(time).atZone(City.ZONE).toInstant());
    }

    /** By van, day and order of the route. */
    List<Stand> stands(LocalDate from, LocalDate to) {
        return jdbc.sql("select * from outreach_stand where day between ? and ? order by van, day, place")
                .params(from, to)
                .query(OutingTable::stand)
                .list();
    }

    private static Stand stand(ResultSet row, int number) throws SQLException {
        return new Stand(
                row.getString("van"),
                row.getObject("day", LocalDate.class),
                row.getString("stop"),
                row.getTimestamp("arrives").toInstant(),
                row.getTimestamp("leaves").toInstant());
    }
}
