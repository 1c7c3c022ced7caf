package org.kaikaku.place.booking.key;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.place.booking.use.TellStaff;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A door that is to open soon and whose lock has no code: staff hears of it in time to bring a key. */
@Component
class TellOfLateCodes implements RecurringJob {
    private final DoorCodes codes;
    private final Bookings bookings;
    private final Facilities facilities;
    private final RulesOfBooking rules;
    private final TellStaff tell;
    private final TransactionTemplate together;
    private final Clock clock;

    TellOfLateCodes(
            DoorCodes codes,
            Bookings bookings,
            Facilities facilities,
            RulesOfBooking rules,
            TellStaff tell,
            TransactionTemplate together,
            Clock clock) {
        this.codes = codes;
        this.bookings = bookings;
        this.facilities = facilities;
        this.rules = rules;
        this.tell = tell;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.late-codes";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var soon = clock.instant().plus(rules.today().keys().alarm());
        codes.late(soon).forEach(code -> together.executeWithoutResult(_ -> tell(code)));
    }

    private void tell(DoorCode code) {
        if (codes.told(code.core().booking(), clock.instant())
                && bookings.find(code.core().booking()).orElse(null) instanceof Booking.Booked booked) {
            facilities.room(booked.core().room()).ifPresent(place -> tell.codeLate(booked, place));
        }
    }
}
