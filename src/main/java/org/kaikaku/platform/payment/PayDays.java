package org.kaikaku.platform.payment;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.city.Cities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The last day on which somebody pays in time: where the count ends on a day on which the city's offices are closed, it is the next open one (民法142条;
 * 地方税法20条の5第2項). Whoever sets a day by which is paid asks here.
 */
@Component
public class PayDays {
    private final Supplier<ClosedDays> closed;

    @Autowired
    PayDays(Cities cities) {
        this(() -> cities.current().openingHours().closed());
    }

    public PayDays(Supplier<ClosedDays> closed) {
        this.closed = closed;
    }

    /** @param counted as days or months were counted */
    public LocalDate last(LocalDate counted) {
        return new BusinessDays(closed.get()).onOrAfter(counted);
    }

    /** As above, but never after a day on which what is paid for is used, open or not. */
    public LocalDate last(LocalDate counted, LocalDate use) {
        var last = last(counted);
        return last.isAfter(use) ? use : last;
    }
}
