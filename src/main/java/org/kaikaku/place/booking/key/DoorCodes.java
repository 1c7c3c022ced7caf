package org.kaikaku.place.booking.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DoorCodes {
    private static final int ROUND = 100;

    private final JdbcClient jdbc;

    DoorCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DoorCode> find(UUID booking) {
        return jdbc.sql("select * from booking_code where booking = ?")
                .param(booking)
                .query(DoorCodes::code)
                .optional();
    }

    /** What is wanted anew, in the booking's own transaction, which nobody else has at the same time. */
    void want(DoorCode code, Instant next, Instant now) {
        with(code, next, now, """
                insert into booking_code (booking, room, doors, code, opens, closes, state, revision, tries, next_try, problem, changed_at)
                values (:booking, :room, :doors, :code, :opens, :closes, :state, :revision, :tries, :next, :problem, :now)
                on conflict (booking) do update
                   set code = :code, opens = :opens, closes = :closes, state = :state, revision = :revision, tries = :tries,
                       next_try = :next, problem = :problem, told_at = null, changed_at = :now
                """).update();
    }

    /** What became of a call. False where something else is wanted meanwhile: then that holds. */
    boolean answered(DoorCode code, Instant next, Instant now) {
        return with(code, next, now, """
                        update booking_code
                           set code = :code, state = :state, tries = :tries, next_try = :next, problem = :problem, changed_at = :now
                         where booking = :booking and revision = :revision and state in ('WANTED', 'LEAVING')
                        """).update() == 1;
    }

    private JdbcClient.StatementSpec with(DoorCode code, Instant next, Instant now, String sql) {
        var core = code.core();
        return jdbc.sql(sql)
                .param("booking", core.booking())
                .param("room", core.room())
                .param("doors", core.doors().toArray(String[]::new))
                .param("code", core.code())
                .param("opens", Timestamp.from(core.opens()))
                .param("closes", Timestamp.from(core.closes()))
                .param("revision", core.revision())
                .param("next", Timestamp.from(next))
                .param("now", Timestamp.from(now))
                .param(
                        "state",
                        switch (code) {
                            case DoorCode.Wanted _ -> "WANTED";
                            case DoorCode.Set _ -> "SET";
                            case DoorCode.Leaving _ -> "LEAVING";
                            case DoorCode.Gone _ -> "GONE";
                        })
                .param(
                        "tries",
                        switch (code) {
                            case DoorCode.Wanted wanted -> wanted.tries();
                            case DoorCode.Leaving leaving -> leaving.tries();
                            case DoorCode.Set _, DoorCode.Gone _ -> 0;
                        })
                .param("problem", code instanceof DoorCode.Wanted wanted ? wanted.problem() : null);
    }

    /** What is to be told to the locks, those first that open first. */
    List<DoorCode> due(Instant now) {
        return jdbc.sql("""
                        select * from booking_code
                         where state in ('WANTED', 'LEAVING') and next_try <= :now order by opens limit :round
                        """)
                .param("now", Timestamp.from(now))
                .param("round", ROUND)
                .query(DoorCodes::code)
                .list();
    }

    /** After its time no lock opens to a code, so that nobody need know it any more. */
    int forget(Instant now) {
        return jdbc.sql(
                        "update booking_code set state = 'GONE', code = '', changed_at = :now where closes <= :now and state <> 'GONE'")
                .param("now", Timestamp.from(now))
                .update();
    }

    void forgetAll(Instant before) {
        jdbc.sql("delete from booking_code where closes < ?")
                .param(Timestamp.from(before))
                .update();
    }

    /** Those which no lock has though their door is to open soon, and of which nobody was told. */
    List<DoorCode> late(Instant opening) {
        return jdbc.sql(
                        "select * from booking_code where state = 'WANTED' and opens < ? and told_at is null order by opens limit 100")
                .param(Timestamp.from(opening))
                .query(DoorCodes::code)
                .list();
    }

    /** False where another node tells it. */
    boolean told(UUID booking, Instant now) {
        return jdbc.sql(
                                "update booking_code set told_at = ? where booking = ? and told_at is null and state = 'WANTED'")
                        .params(Timestamp.from(now), booking)
                        .update()
                == 1;
    }

    /** Those of some rooms that a lock has still to hear of, for whoever lets these rooms. */
    List<DoorCode> waiting(Collection<String> rooms, Duration since, Instant now) {
        return jdbc.sql("""
                        select * from booking_code
                         where room = any(:rooms) and state in ('WANTED', 'LEAVING') and changed_at < :since
                         order by opens limit :round
                        """)
                .param("rooms", rooms.toArray(String[]::new))
                .param("since", Timestamp.from(now.minus(since)))
                .param("round", ROUND)
                .query(DoorCodes::code)
                .list();
    }

    private static DoorCode code(ResultSet row, int number) throws SQLException {
        var core = new DoorCode.Core(
                row.getObject("booking", UUID.class),
                row.getString("room"),
                List.of((String[]) row.getArray("doors").getArray()),
                row.getString("code"),
                row.getTimestamp("opens").toInstant(),
                row.getTimestamp("closes").toInstant(),
                row.getInt("revision"));
        return switch (row.getString("state")) {
            case "WANTED" -> new DoorCode.Wanted(core, row.getInt("tries"), row.getString("problem"));
            case "SET" -> new DoorCode.Set(core);
            case "LEAVING" -> new DoorCode.Leaving(core, row.getInt("tries"));
            default -> new DoorCode.Gone(core);
        };
    }
}
