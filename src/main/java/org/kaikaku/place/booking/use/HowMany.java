package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.BookingUser;
import org.springframework.stereotype.Component;

/** How many times somebody may have, so that some is left for others. Of one and the same, one after the other until the transaction ends. */
@Component
class HowMany {
    private final Bookings bookings;
    private final Facilities facilities;
    private final RulesOfBooking rules;
    private final Clock clock;

    HowMany(Bookings bookings, Facilities facilities, RulesOfBooking rules, Clock clock) {
        this.bookings = bookings;
        this.facilities = facilities;
        this.rules = rules;
        this.clock = clock;
    }

    Optional<Refusal> registered(BookingUser user, LocalDate day) {
        bookings.oneAtATime(user.id());
        if (!user.valid(day)) {
            return Optional.of(Refusal.EXPIRED);
        }
        return bookings.toCome(user.id(), clock.instant()) >= rules.today().most()
                ? Optional.of(Refusal.TOO_MANY)
                : Optional.empty();
    }

    /** In all rooms of the staff's own together. */
    Optional<Refusal> staff(UUID account, LocalDate day, int bands) {
        bookings.holdsOneAtATime(account);
        var rooms = facilities.directory().places().stream()
                .filter(place -> place.room().staff())
                .map(place -> place.room().key())
                .toList();
        var had = bookings.had(account, rooms, day, clock.instant());
        var most = rules.today().staff();
        if (had.thatDay() + bands > most.aDay()) {
            return Optional.of(Refusal.TOO_MANY_THAT_DAY);
        }
        return had.toCome() + bands > most.atOnce() ? Optional.of(Refusal.TOO_MANY) : Optional.empty();
    }
}
