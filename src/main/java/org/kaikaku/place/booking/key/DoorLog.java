package org.kaikaku.place.booking.key;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.place.booking.lock.LockService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the locks have told: which door opened when to whom, and which tries were refused; and whether the service answers. */
@Repository
public class DoorLog {
    private static final int MOST = 100;
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    DoorLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param why it did not open; empty where it did */
    public record Entry(String door, Instant at, boolean opened, String why) {}

    /** How far the log is known. */
    record Known(UUID log, long number) {}

    Optional<Known> last() {
        return jdbc.sql("select log, last_event from booking_lock_service where log is not null")
                .query((row, _) -> new Known(row.getObject(1, UUID.class), row.getLong(2)))
                .optional();
    }

    /** Each event once, however often it is told. */
    void take(LockService.Log log, Instant now) {
        log.events().forEach(event -> take(log.id(), event, now));
        long last =
                log.events().stream().mapToLong(LockService.Event::number).max().orElse(0);
        jdbc.sql("""
                        insert into booking_lock_service (one, log, last_event, answered_at, away_since) values (true, :log, :last, :now, null)
                        on conflict (one) do update
                           set last_event = case when booking_lock_service.log = :log then greatest(booking_lock_service.last_event, :last)
                                                 else :last end,
                               log = :log, answered_at = :now, away_since = null
                        """)
                .param("log", log.id())
                .param("last", last)
                .param("now", Timestamp.from(now))
                .update();
    }

    private void take(UUID log, LockService.Event event, Instant now) {
        jdbc.sql("""
                        insert into booking_door_event (log, number, booking, door, at, opened, why, taken_at)
                        values (:log, :number, :booking, :door, :at, :opened, :why, :now) on conflict do nothing
                        """)
                .param("log", log)
                .param("number", event.number())
                .param("booking", event.code())
                .param("door", event.door())
                .param("at", Timestamp.from(event.at()))
                .param("opened", event.opened())
                .param("why", event.why())
                .param("now", Timestamp.from(now))
                .update();
    }

    void away(Instant now) {
        jdbc.sql("""
                        insert into booking_lock_service (one, last_event, away_since) values (true, 0, :now)
                        on conflict (one) do update set away_since = coalesce(booking_lock_service.away_since, :now)
                        """).param("now", Timestamp.from(now)).update();
    }

    /** Since when the service has not answered; empty where it does, or has been silent for a moment only. */
    public Optional<Instant> awaySince(Instant now) {
        return jdbc.sql("select away_since from booking_lock_service where away_since < ?")
                .param(Timestamp.from(now.minus(SILENT)))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Of a booking, the latest first: all that its code was typed for, and what else was typed at its doors in its time. */
    List<Entry> of(UUID booking, List<String> doors, Instant from, Instant until) {
        return jdbc.sql("""
                        select door, at, opened, why from booking_door_event
                         where booking = :booking or booking is null and door = any(:doors) and at >= :from and at < :until
                         order by at desc, number desc limit :most
                        """)
                .param("booking", booking)
                .param("doors", doors.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", MOST)
                .query((row, _) -> new Entry(
                        row.getString(1), row.getTimestamp(2).toInstant(), row.getBoolean(3), row.getString(4)))
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from booking_door_event where at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    /** Writes down that a code was shown to whoever has the booking. */
    void shown(String room, UUID booking, Instant at) {
        jdbc.sql("insert into booking_key_shown (id, room, booking, at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), room, booking, Timestamp.from(at))
                .update();
    }

    /** When the code of a booking was shown, the latest first. */
    List<Instant> shown(UUID booking) {
        return jdbc.sql("select at from booking_key_shown where booking = ? order by at desc limit 50")
                .param(booking)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }
}
