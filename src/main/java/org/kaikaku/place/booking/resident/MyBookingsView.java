package org.kaikaku.place.booking.resident;

import java.util.List;
import org.kaikaku.platform.language.Text;

public record MyBookingsView(List<Line> bookings, List<User> users) {
    /** @param state key of a text */
    public record Line(String path, Text named, Text when, String state, int owed) {}

    public record User(String number, String name, boolean confirmed, boolean outside, Text until, boolean valid) {}
}
