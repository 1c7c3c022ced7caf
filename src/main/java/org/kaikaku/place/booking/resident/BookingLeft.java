package org.kaikaku.place.booking.resident;

import org.kaikaku.place.booking.use.Booking;

/** What a page says of a booking's state. */
public final class BookingLeft {
    private BookingLeft() {}

    /** Key of a text. */
    public static String state(Booking booking) {
        return "booking.state."
                + switch (booking) {
                    case Booking.Held held -> held.wish() == null ? "held" : "offered";
                    case Booking.Waiting waiting -> waiting.wish() == null ? "lapsed" : "waiting";
                    case Booking.Booked _ -> "booked";
                    case Booking.Cancelled _ -> "cancelled";
                    case Booking.Lapsed _ -> "lapsed";
                };
    }
}
