package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a booking's new state with its line in the journal. */
@Component
class KeepBooking {
    private final Bookings bookings;
    private final BookingUsers users;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepBooking(Bookings bookings, BookingUsers users, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.bookings = bookings;
        this.users = users;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    <B extends Booking> B save(B booking, @Nullable UUID user, Act act, String purpose, Doer doer) {
        if (!bookings.save(booking, clock.instant())) {
            throw new BookingChangedMeanwhile(booking);
        }
        write(booking, user, act, purpose, doer);
        return booking;
    }

    void write(Booking booking, @Nullable UUID user, Act act, String purpose, Doer doer) {
        var person =
                user == null ? null : users.find(user).map(BookingUser::person).orElse(null);
        journal.write(new Trace(doer, act, purpose, person, booking.core().name()));
        events.publishEvent(new UseChanged(booking));
    }
}
