package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.util.List;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;

/**
 * Ends a use together with those that follow it in the same series (定期利用). Each is cancelled by itself, as each was booked: by its own day, with what is
 * given back of it; where one cannot be cancelled any more, the others are.
 */
@Service
public class CancelSeries {
    private final Bookings bookings;
    private final ChangeBooking change;
    private final RulesOfBooking rules;
    private final Clock clock;

    CancelSeries(Bookings bookings, ChangeBooking change, RulesOfBooking rules, Clock clock) {
        this.bookings = bookings;
        this.change = change;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those that follow it and that their user may cancel now. */
    public List<Booking.Booked> later(Booking.Booked booked) {
        var now = clock.instant();
        return bookings.later(booked.core().id()).stream()
                .filter(later -> later.mayCancel(rules.today(), now))
                .toList();
    }

    /** @return how many of those that follow it are cancelled, and how many stay */
    public Ended cancel(List<Booking.Booked> later, Actor actor) {
        int cancelled =
                (int) later.stream().filter(booked -> cancelled(booked, actor)).count();
        return new Ended(cancelled, later.size() - cancelled);
    }

    private boolean cancelled(Booking.Booked booked, Actor actor) {
        try {
            return change.cancel(booked, actor) instanceof Result.Done;
        } catch (BookingChangedMeanwhile e) {
            return false;
        }
    }

    public record Ended(int cancelled, int stay) {}
}
