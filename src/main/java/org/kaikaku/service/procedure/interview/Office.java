package org.kaikaku.service.procedure.interview;

import java.time.Clock;
import java.time.LocalDate;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.springframework.stereotype.Component;

/** The days of the city hall: which day it is there, and on which days it is closed. */
@Component
public class Office {
    private final Clock clock;

    Office(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    public static ClosedDays closed(Catalogue catalogue) {
        return catalogue.city().openingHours().closed();
    }

    public static BusinessDays days(Catalogue catalogue) {
        return new BusinessDays(closed(catalogue));
    }
}
