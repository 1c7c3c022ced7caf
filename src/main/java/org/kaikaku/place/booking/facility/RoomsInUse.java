package org.kaikaku.place.booking.facility;

import java.time.Instant;
import java.util.Map;

/** Answered by whoever keeps the bookings: of each room that somebody has booked, how many uses are to come. */
public interface RoomsInUse {
    Map<String, Integer> after(Instant now);
}
