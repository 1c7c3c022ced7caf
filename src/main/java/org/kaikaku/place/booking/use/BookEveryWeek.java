package org.kaikaku.place.booking.use;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;

/** The same use in each of the weeks that follow (定期利用). Each week is its own booking; where one is refused, the others stand. */
@Service
public class BookEveryWeek {
    private final BookRoom bookRoom;
    private final Bookings bookings;

    BookEveryWeek(BookRoom bookRoom, Bookings bookings) {
        this.bookRoom = bookRoom;
        this.bookings = bookings;
    }

    /** @param result of that day */
    public record Week(LocalDate day, Result result) {}

    /**
     * @param first which is booked already; the others are found by it
     * @param weeks how many follow
     */
    public List<Week> after(
            Booking.Core first,
            int weeks,
            Place place,
            String band,
            int many,
            @Nullable BookingUser user,
            Plan plan,
            Actor actor) {
        var bands = place.room().from(band, many);
        var booked = new ArrayList<Week>();
        for (int week = 1; week <= weeks; week++) {
            var day = first.day().plusWeeks(week);
            var result = bookRoom.book(place, day, bands, Booking.Kind.PUBLIC, user, plan, actor);
            if (result instanceof Result.Done(var one)) {
                bookings.follows(first.id(), one.core().id());
            }
            booked.add(new Week(day, result));
        }
        return booked;
    }
}
