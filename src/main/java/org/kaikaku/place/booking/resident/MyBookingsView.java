package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/** @param feed what is said of the calendar's link; null where there is none */
public record MyBookingsView(
        List<Line> bookings, List<User> users, @Nullable Feed feed) {
    /** @param readAt null where no program has read it yet */
    public record Feed(Text madeAt, @Nullable Text readAt) {}

    /** @param state key of a text */
    public record Line(String path, Text named, Text when, String state, int owed) {}

    /** @param ending whether it is to be renewed soon */
    public record User(
            String number,
            String name,
            boolean confirmed,
            boolean outside,
            Text until,
            boolean valid,
            boolean ending) {}
}
