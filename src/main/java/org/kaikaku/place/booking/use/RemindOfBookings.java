package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The day before a use, by day: who needs it no more gives it back, and whoever waits has it. Forgets what is long over. */
@Component
class RemindOfBookings implements RecurringJob {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final Duration LAPSED = Duration.ofDays(2);

    private final Bookings bookings;
    private final BookingUsers users;
    private final Facilities facilities;
    private final RulesOfBooking rules;
    private final TellUser tell;
    private final TransactionTemplate together;
    private final Clock clock;

    RemindOfBookings(
            Bookings bookings,
            BookingUsers users,
            Facilities facilities,
            RulesOfBooking rules,
            TellUser tell,
            TransactionTemplate together,
            Clock clock) {
        this.bookings = bookings;
        this.users = users;
        this.facilities = facilities;
        this.rules = rules;
        this.tell = tell;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.remind";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var now = clock.instant();
        bookings.forget(now.minus(Duration.ofDays(rules.today().keep())), now.minus(LAPSED));
        var time = LocalTime.ofInstant(now, City.ZONE);
        if (time.isBefore(MORNING) || time.isAfter(EVENING)) {
            return;
        }
        var tomorrow = LocalDate.ofInstant(now, City.ZONE).plusDays(1);
        bookings.toRemind(
                        tomorrow.atStartOfDay(City.ZONE).toInstant(),
                        tomorrow.plusDays(1).atStartOfDay(City.ZONE).toInstant())
                .forEach(booked -> together.executeWithoutResult(_ -> remind(booked)));
    }

    private void remind(Booking.Booked booked) {
        var place = facilities.room(booked.core().room());
        if (place.isPresent()
                && booked.user() != null
                && bookings.reminded(booked.core().id(), clock.instant())) {
            users.find(booked.user()).ifPresent(user -> tell.remind(booked, place.get(), user));
        }
    }
}
