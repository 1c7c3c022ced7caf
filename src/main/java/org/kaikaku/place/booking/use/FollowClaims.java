package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.reservation.Expired;
import org.kaikaku.platform.reservation.Offered;
import org.kaikaku.platform.reservation.Reservations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hold that is over, or a time that became free, in the transaction in which it happens: a booking never says what its claim does not. */
@Component
class FollowClaims {
    private static final String OURS = "booking/";

    private final Bookings bookings;
    private final BookingUsers users;
    private final Facilities facilities;
    private final Reservations reservations;
    private final KeepBooking keep;
    private final TellUser tell;
    private final Clock clock;

    FollowClaims(
            Bookings bookings,
            BookingUsers users,
            Facilities facilities,
            Reservations reservations,
            KeepBooking keep,
            TellUser tell,
            Clock clock) {
        this.bookings = bookings;
        this.users = users;
        this.facilities = facilities;
        this.reservations = reservations;
        this.keep = keep;
        this.tell = tell;
        this.clock = clock;
    }

    @EventListener
    void offered(Offered event) {
        if (find(event.holder()).orElse(null) instanceof Booking.Waiting waiting) {
            var held = waiting.offer(event.claim(), event.until());
            keep.save(held, waiting.user(), Act.CHANGE, "施設の空きを案内する", Doer.SYSTEM);
            facilities
                    .room(waiting.core().room())
                    .ifPresent(place -> users.find(waiting.user()).ifPresent(user -> tell.offered(held, place, user)));
        }
    }

    /** Who let an offer pass waits on, until they have had as many as the city gives. */
    @EventListener
    void expired(Expired event) {
        if (find(event.holder()).orElse(null) instanceof Booking.Held held
                && held.claim().equals(event.claim())) {
            var next = held.user() != null && waitsOn(held.wish())
                    ? new Booking.Waiting(held.core(), held.user(), held.wish())
                    : held.lapse();
            bookings.save(next, clock.instant());
        }
    }

    private boolean waitsOn(@Nullable UUID wish) {
        return wish != null && reservations.before(wish).isPresent();
    }

    private Optional<Booking> find(String holder) {
        return holder.startsWith(OURS)
                ? bookings.find(UUID.fromString(holder.substring(OURS.length())))
                : Optional.empty();
    }
}
