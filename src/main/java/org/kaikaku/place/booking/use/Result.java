package org.kaikaku.place.booking.use;

import org.kaikaku.place.booking.letting.Refusal;

/** What became of asking for a room. */
public sealed interface Result {
    record Done(Booking booking) implements Result {}

    record Refused(Refusal why) implements Result {}
}
