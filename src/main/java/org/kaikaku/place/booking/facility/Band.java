package org.kaikaku.place.booking.facility;

import java.time.LocalTime;

/** A band of time (利用区分) in which a room is let: 午前, 午後, 夜間, or an hour. */
public record Band(String key, LocalTime from, LocalTime until) {
    /** {@code 9:00–12:00}. */
    public String shown() {
        return "%d:%02d–%d:%02d".formatted(from.getHour(), from.getMinute(), until.getHour(), until.getMinute());
    }
}
