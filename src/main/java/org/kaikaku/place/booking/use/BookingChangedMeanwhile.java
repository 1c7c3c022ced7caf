package org.kaikaku.place.booking.use;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else changed it in the same moment; nothing of this change is kept. */
@ResponseStatus(HttpStatus.CONFLICT)
public class BookingChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1;

    BookingChangedMeanwhile(Booking booking) {
        super(booking.core().name());
    }
}
