package org.kaikaku.place.booking.lottery;

import java.util.List;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Result;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.identity.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books what was won, each in a transaction of its own; run again, it goes on where it stopped. */
@Component
class BookWinners {
    private static final Logger log = LoggerFactory.getLogger(BookWinners.class);

    /** The house itself: what was drawn is booked for who won. */
    private static final Actor HOUSE = new Actor(new UUID(0, 0), true, "Kaikaku", null, null, List.of());

    private final Lotteries lotteries;
    private final Facilities facilities;
    private final BookingUsers users;
    private final BookRoom bookRoom;
    private final TransactionTemplate together;

    BookWinners(
            Lotteries lotteries,
            Facilities facilities,
            BookingUsers users,
            BookRoom bookRoom,
            TransactionTemplate together) {
        this.lotteries = lotteries;
        this.facilities = facilities;
        this.users = users;
        this.bookRoom = bookRoom;
        this.together = together;
    }

    void book() {
        lotteries.toBook(facilities.day()).forEach(this::bookAlone);
    }

    /** One that fails is tried again in the next round, and keeps nobody else from what they won. */
    private void bookAlone(LotteryEntry entry) {
        try {
            together.executeWithoutResult(_ -> book(entry));
        } catch (RuntimeException e) { // whatever it is
            log.warn("What entry {} of {} won is not booked", entry.id(), entry.month(), e);
        }
    }

    private void book(LotteryEntry entry) {
        var place = facilities.room(entry.room());
        var user = users.find(entry.user());
        if (place.isEmpty() || user.isEmpty()) {
            return;
        }
        var bands = place.get().room().from(entry.band(), 1);
        var result =
                bookRoom.book(place.get(), entry.day(), bands, Booking.Kind.PUBLIC, user.get(), entry.plan(), HOUSE);
        if (result instanceof Result.Done(var booking)) {
            lotteries.booked(entry.id(), booking.core().id());
        }
    }
}
