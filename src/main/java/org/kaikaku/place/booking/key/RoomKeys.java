package org.kaikaku.place.booking.key;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Booking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code that opens a room. There is none before the use is permitted (paid, and approved where it must be), nor before its time has come; a
 * cancelled use has none any more. Since a code holds for minutes only, what somebody remembers opens nothing later.
 */
@Service
public class RoomKeys {
    static final Duration EARLY = Duration.ofMinutes(15);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RoomKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From when on the code is shown. */
    public static Instant opens(Booking.Booked booked) {
        return booked.core().from().minus(EARLY);
    }

    /** Empty where the use is not permitted, not yet on, or over. Writes down that it was shown. */
    @Transactional
    public Optional<RollingCode> show(Booking.Booked booked, Place place) {
        var now = clock.instant();
        if (!booked.permitted(place)
                || now.isBefore(opens(booked))
                || !now.isBefore(booked.core().until())) {
            return Optional.empty();
        }
        jdbc.sql("insert into booking_key_shown (id, room, booking, at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), booked.core().room(), booked.core().id(), Timestamp.from(now))
                .update();
        return Optional.of(RollingCode.at(now, secret(booked.core().room(), now)));
    }

    /** When the code of a booking was shown, the latest first. */
    public List<Instant> shown(UUID booking) {
        return jdbc.sql("select at from booking_key_shown where booking = ? order by at desc limit 50")
                .param(booking)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private byte[] secret(String room, Instant now) {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("insert into booking_lock (room, secret, made_at) values (?, ?, ?) on conflict do nothing")
                .params(room, secret, Timestamp.from(now))
                .update();
        return jdbc.sql("select secret from booking_lock where room = ?")
                .param(room)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** For whoever sets up the room's lock: the 32 bytes in hex. */
    @Transactional
    public String secretOf(Place place) {
        return HexFormat.ofDelimiter(" ").formatHex(secret(place.room().key(), clock.instant()));
    }
}
