package org.kaikaku.place.booking.use;

import java.time.LocalDate;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.platform.city.City;
import org.springframework.stereotype.Component;

/** The last day on which a use can be paid: some days after it was booked, and never after the use. */
@Component
public class PayBy {
    private final Fees fees;

    PayBy(Fees fees) {
        this.fees = fees;
    }

    public LocalDate due(Booking.Booked booked) {
        var day = booked.core().day();
        var due = LocalDate.ofInstant(booked.bookedAt(), City.ZONE)
                .plusDays(fees.on(day).due());
        return due.isAfter(day) ? day : due;
    }
}
