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
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The key of a booking, as far as there is one: never before the use is permitted (paid, and approved where it must be), nor after its end. */
@Service
public class RoomKeys {
    private static final int BYTES = 32;
    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final DoorCodes codes;
    private final DoorLog log;
    private final RulesOfBooking rules;
    private final BookingUsers users;
    private final Journal journal;
    private final Clock clock;

    RoomKeys(
            JdbcClient jdbc,
            DoorCodes codes,
            DoorLog log,
            RulesOfBooking rules,
            BookingUsers users,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.log = log;
        this.rules = rules;
        this.users = users;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes down, where there is a code, that it was shown to whom. */
    @Transactional
    public Key show(Booking.Booked booked, Place place, Actor actor) {
        var now = clock.instant();
        if (!booked.permitted(place) || !now.isBefore(booked.core().until())) {
            return new Key.None();
        }
        var key = switch (place.room().lock()) {
            case NONE -> new Key.AtDesk();
            case ONLINE -> online(booked);
            case OFFLINE -> offline(booked, now);
        };
        if (key instanceof Key.Code || key instanceof Key.Rolling) {
            log.shown(booked.core().room(), booked.core().id(), now);
            journal.write(new Trace(
                    actor.doer(),
                    Act.LOOK,
                    "部屋の鍵の番号を見る",
                    person(booked.user()),
                    booked.core().name()));
        }
        return key;
    }

    private @Nullable String person(@Nullable UUID user) {
        return user == null ? null : users.find(user).map(BookingUser::person).orElse(null);
    }

    private Key online(Booking.Booked booked) {
        return codes.find(booked.core().id()).orElse(null) instanceof DoorCode.Set(var core)
                ? new Key.Code(core.code(), core.opens(), core.closes())
                : new Key.Later();
    }

    /** What an offline lock was once shown it opens to: so nobody sees it who could still give the room back. */
    private Key offline(Booking.Booked booked, Instant now) {
        var from = released(booked);
        if (now.isBefore(from)) {
            return new Key.From(from);
        }
        var code = RollingCode.at(now, secret(booked.core().room(), now));
        return new Key.Rolling(code.code(), code.until());
    }

    private Instant released(Booking.Booked booked) {
        var today = rules.today();
        var early = booked.core().from().minus(today.keys().early());
        var firm = booked.firm(today);
        return firm.isAfter(early) ? firm : early;
    }

    /** Key of a text for staff: how far the lock is with the code of a booking; empty where there never was one. */
    public Optional<String> state(Booking booking) {
        return codes.find(booking.core().id())
                .map(code -> "booking.code."
                        + switch (code) {
                            case DoorCode.Wanted wanted -> "refused".equals(wanted.problem()) ? "refused" : "wanted";
                            case DoorCode.Set _ -> "set";
                            case DoorCode.Leaving _ -> "leaving";
                            case DoorCode.Gone _ -> "gone";
                        });
    }

    /** What happened at its doors, the latest first. */
    public List<DoorLog.Entry> log(Booking booking, Place place) {
        var core = booking.core();
        var opens = core.from().minus(rules.today().keys().early());
        return log.of(core.id(), place.room().parts(), opens, core.until());
    }

    /** When the code of a booking was shown, the latest first. */
    public List<Instant> shown(UUID booking) {
        return log.shown(booking);
    }

    /** Bookings of some rooms whose locks have not heard of what is wanted for a while. */
    public List<UUID> waiting(List<String> rooms) {
        return codes.waiting(rooms, SLOW, clock.instant()).stream()
                .map(code -> code.core().booking())
                .toList();
    }

    /** Since when the lock service does not answer; empty where it does. */
    public Optional<Instant> awaySince() {
        return log.awaySince(clock.instant());
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
