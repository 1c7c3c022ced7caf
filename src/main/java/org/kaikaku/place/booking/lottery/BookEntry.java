package org.kaikaku.place.booking.lottery;

import java.util.List;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.reservation.Reservations;
import org.springframework.stereotype.Component;

/** Books for an entry what it asks for. */
@Component
class BookEntry {
    /** The house itself: what was drawn is booked for who won. */
    static final Actor HOUSE = new Actor(new UUID(0, 0), true, "Kaikaku", null, null, List.of());

    private final Facilities facilities;
    private final BookingUsers users;
    private final BookRoom bookRoom;
    private final Reservations reservations;

    BookEntry(Facilities facilities, BookingUsers users, BookRoom bookRoom, Reservations reservations) {
        this.facilities = facilities;
        this.users = users;
        this.bookRoom = bookRoom;
        this.reservations = reservations;
    }

    Result book(LotteryEntry entry) {
        var place = facilities.room(entry.room());
        var user = users.find(entry.user());
        if (place.isEmpty()) {
            return new Result.Refused(Refusal.GONE);
        }
        if (user.isEmpty()) {
            return new Result.Refused(Refusal.EXPIRED);
        }
        var bands = place.get().room().from(entry.band(), 1);
        return bookRoom.book(place.get(), entry.day(), bands, Booking.Kind.PUBLIC, user.get(), entry.plan(), HOUSE);
    }

    /** Whether somebody only holds it at this moment, and may let it go: then it is asked for again. */
    boolean onHold(LotteryEntry entry) {
        return facilities
                .room(entry.room())
                .flatMap(place -> place.room()
                        .band(entry.band())
                        .map(band -> place.room()
                                .slot(
                                        entry.day(),
                                        List.of(band),
                                        entry.plan().equipment(),
                                        place.facility().equipment())))
                .filter(reservations::onHold)
                .isPresent();
    }
}
