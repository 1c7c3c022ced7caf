package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The day before a use, by day: who needs it no more gives it back, and whoever waits has it. Forgets what is long over. */
@Component
class RemindOfBookings implements RecurringJob {
    private static final Logger log = LoggerFactory.getLogger(RemindOfBookings.class);
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
        var today = rules.today();
        bookings.forget(now.minus(Duration.ofDays(today.keep())), now.minus(LAPSED));
        if (!today.remind().holds(LocalTime.ofInstant(now, City.ZONE))) {
            return;
        }
        var tomorrow = LocalDate.ofInstant(now, City.ZONE).plusDays(1);
        bookings.toRemind(
                        tomorrow.atStartOfDay(City.ZONE).toInstant(),
                        tomorrow.plusDays(1).atStartOfDay(City.ZONE).toInstant())
                .forEach(this::remindAlone);
    }

    /** One that fails is tried again in the next round, and keeps nobody else from hearing. */
    private void remindAlone(Booking.Booked booked) {
        try {
            together.executeWithoutResult(_ -> remind(booked));
        } catch (RuntimeException e) { // whatever it is
            log.warn("Nobody was reminded of {}", booked.core().name(), e);
        }
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
