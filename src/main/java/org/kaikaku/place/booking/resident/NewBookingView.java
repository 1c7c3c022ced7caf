package org.kaikaku.place.booking.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param users who books, to choose from; empty where somebody must register first
 * @param over whether they have registered, and it does not hold on that day
 * @param spans of one, two and more bands that follow each other
 * @param problem key of a text; null where it can be had
 * @param waitable whether one can wait for it
 */
public record NewBookingView(
        String room,
        Text named,
        String day,
        Text date,
        String band,
        List<String> spans,
        List<User> users,
        boolean over,
        @Nullable String problem,
        boolean waitable,
        String week,
        String register) {

    public record User(String id, String name) {}
}
