package org.kaikaku.platform.staffing.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.staffing.Departures;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of applied files. */
@Repository
class Changes implements Departures {
    private static final int REMEMBERED_DAYS = 90;

    private final JdbcClient jdbc;
    private final java.time.Clock clock;

    Changes(JdbcClient jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another file waits for the same person. */
    static class WaitsAlready extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void add(UUID roster, UUID account, Change change) {
        try {
            jdbc.sql("""
                            insert into staffing_change (roster, line, kind, account, login, name, office, roles, day, effective, state)
                            values (:roster, :line, :kind, :account, :login, :name, :office, :roles, :day, :effective, 'WAITING')
                            """)
                    .param("roster", roster)
                    .param("line", change.line())
                    .param("kind", kind(change))
                    .param("account", account)
                    .param("login", change.login())
                    .param("name", change.name())
                    .param("office", change.office())
                    .param("roles", Held.written(change.roles()))
                    .param("day", change.day())
                    .param("effective", change.effective())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new WaitsAlready();
        }
    }

    List<Planned> of(UUID roster) {
        return jdbc.sql("select * from staffing_change where roster = ? order by line")
                .param(roster)
                .query(Changes::planned)
                .list();
    }

    List<Planned> waiting() {
        return jdbc.sql("select * from staffing_change where state = 'WAITING' order by effective, roster, line")
                .query(Changes::planned)
                .list();
    }

    List<Planned> due(LocalDate today) {
        return jdbc.sql("""
                        select * from staffing_change where state = 'WAITING' and effective <= ? order by effective, roster, line
                        """).param(today).query(Changes::planned).list();
    }

    /** False where it waits no more. */
    boolean settle(Planned planned, Planned.State state, Instant now) {
        return jdbc.sql("""
                                update staffing_change set state = ?, problem = null, settled_at = ?
                                 where roster = ? and line = ? and state = 'WAITING'
                                """)
                        .params(
                                state.name(),
                                Timestamp.from(now),
                                planned.roster(),
                                planned.change().line())
                        .update()
                == 1;
    }

    void hold(Planned planned, String problem) {
        jdbc.sql("update staffing_change set problem = ? where roster = ? and line = ? and state = 'WAITING'")
                .params(problem, planned.roster(), planned.change().line())
                .update();
    }

    @Override
    public Map<UUID, LocalDate> lastDays(Collection<UUID> accounts) {
        var days = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
                        select account, min(effective) - 1 as last from staffing_change
                         where account = any(:accounts) and kind <> 'JOIN' and state <> 'UNDONE' and day >= :since
                         group by account
                        """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("since", LocalDate.ofInstant(clock.instant(), City.ZONE).minusDays(REMEMBERED_DAYS))
                .query((row, _) ->
                        days.put(row.getObject("account", UUID.class), row.getObject("last", LocalDate.class)))
                .list();
        return days;
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Join _ -> "JOIN";
            case Change.Move _ -> "MOVE";
            case Change.Leave _ -> "LEAVE";
        };
    }

    private static Planned planned(ResultSet row, int number) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        return new Planned(
                row.getObject("roster", UUID.class),
                row.getObject("account", UUID.class),
                change(row),
                Planned.State.valueOf(row.getString("state")),
                row.getString("problem"),
                instant(settled));
    }

    private static Change change(ResultSet row) throws SQLException {
        long line = row.getLong("line");
        var account = row.getObject("account", UUID.class);
        var login = row.getString("login");
        var name = row.getString("name");
        var office = row.getString("office");
        var roles = Held.read(row.getString("roles"));
        var day = row.getObject("day", LocalDate.class);
        return switch (row.getString("kind")) {
            case "JOIN" -> new Change.Join(line, login, name, office, roles, day);
            case "MOVE" -> new Change.Move(line, account, login, name, office, roles, List.of(), day);
            default -> new Change.Leave(line, account, login, name, List.of(), day);
        };
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
