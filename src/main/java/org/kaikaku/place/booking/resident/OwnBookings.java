package org.kaikaku.place.booking.resident;

import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.platform.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Bookings for whoever has them. */
@Component
class OwnBookings {
    private final Bookings bookings;
    private final Facilities facilities;
    private final ShowBooking show;

    OwnBookings(Bookings bookings, Facilities facilities, ShowBooking show) {
        this.bookings = bookings;
        this.facilities = facilities;
        this.show = show;
    }

    /** Nothing tells what is another's from what is not there. */
    Booking find(UUID id, Actor actor) {
        return bookings.find(id)
                .filter(booking -> show.isTheirs(booking, actor))
                .orElseThrow(NoSuchBooking::new);
    }

    Place place(Booking booking) {
        return facilities.room(booking.core().room()).orElseThrow(NoSuchBooking::new);
    }

    static String path(UUID id) {
        return "/my/bookings/" + id;
    }

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchBooking extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
