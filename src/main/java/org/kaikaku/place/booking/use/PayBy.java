package org.kaikaku.place.booking.use;

import java.time.LocalDate;
import org.kaikaku.place.booking.fee.Fees;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.payment.PayDays;
import org.springframework.stereotype.Component;

/** The last day on which a use can be paid: some days after it was booked, on a day on which the city is open, and never after the use. */
@Component
public class PayBy {
    private final Fees fees;
    private final PayDays days;

    PayBy(Fees fees, PayDays days) {
        this.fees = fees;
        this.days = days;
    }

    public LocalDate due(Booking.Booked booked) {
        var day = booked.core().day();
        var counted = LocalDate.ofInstant(booked.bookedAt(), City.ZONE)
                .plusDays(fees.on(day).due());
        return days.last(counted, day);
    }
}
