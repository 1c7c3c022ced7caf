package org.kaikaku.service.outreach.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.service.outreach.Outing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class DayRoutes {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DayRoutes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Route> find(String van, LocalDate day) {
        return jdbc.sql("select * from outreach_route where van = ? and day = ?")
                .params(van, day)
                .query(this::route)
                .optional();
    }

    /**
     * Names of the outings that take place and whose accepted route was made for others than who comes now, both days within it. Asked on each
     * page of the crew, so it is one statement, which says what {@link FindRoute#seen} does.
     */
    Set<String> overtaken(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select r.van, r.day from outreach_route r
                         where r.day between ? and ? and r.state = 'ACCEPTED'
                           and not exists (select 1 from outreach_called_off o where o.van = r.van and o.day = r.day)
                           and r.seen <> coalesce((select string_agg(b.seen, ' ' order by b.seen collate "C")
                                                     from (select number || '@' || stop || '/' || errand as seen from outreach_booking
                                                            where van = r.van and day = r.day
                                                              and state in ('BOOKED', 'MET', 'MISSED')) b), '')
                        """)
                .params(from, to)
                .query((row, _) -> Outing.name(row.getString("van"), row.getObject("day", LocalDate.class)))
                .set();
    }

    /** In place of what was proposed before. */
    void ask(String van, LocalDate day, UUID job, String by, Instant now) {
        jdbc.sql("""
                        insert into outreach_route (van, day, state, job, asked_by, asked_at, version)
                        values (?, ?, 'SEARCHING', ?, ?, ?, 0)
                        on conflict (van, day) do update
                           set state = 'SEARCHING', job = excluded.job, asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                               seen = null, route = null, accepted_by = null, accepted_at = null, version = outreach_route.version + 1
                        """).params(van, day, job, by, Timestamp.from(now)).update();
    }

    /** Nothing where somebody has asked anew meanwhile. */
    void propose(Route.Proposed found) {
        var core = found.core();
        jdbc.sql("""
                        update outreach_route set state = 'PROPOSED', seen = ?, route = cast(? as jsonb), version = version + 1
                         where van = ? and day = ? and version = ?
                        """)
                .params(found.seen(), json.writeValueAsString(found.route()), core.van(), core.day(), core.version())
                .update();
    }

    /** False where somebody else was first. */
    boolean accept(Route.Accepted accepted, Instant now) {
        var core = accepted.core();
        return jdbc.sql("""
                        update outreach_route set state = 'ACCEPTED', accepted_by = ?, accepted_at = ?, version = version + 1
                         where van = ? and day = ? and version = ?
                        """)
                        .params(accepted.by(), Timestamp.from(now), core.van(), core.day(), core.version())
                        .update()
                == 1;
    }

    private Route route(ResultSet row, int number) throws SQLException {
        var core = new Route.Core(
                row.getString("van"),
                row.getObject("day", LocalDate.class),
                Objects.requireNonNull(row.getObject("job", UUID.class)),
                row.getInt("version"));
        return switch (row.getString("state")) {
            case "PROPOSED" -> new Route.Proposed(core, read(row), row.getString("seen"));
            case "ACCEPTED" -> new Route.Accepted(core, read(row), row.getString("seen"), row.getString("accepted_by"));
            default -> new Route.Searching(core);
        };
    }

    private DayRoute read(ResultSet row) throws SQLException {
        return json.readValue(row.getString("route"), DayRoute.class);
    }
}
