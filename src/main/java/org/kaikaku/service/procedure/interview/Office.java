package org.kaikaku.service.procedure.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
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
        var hours = catalogue.city().openingHours();
        return ClosedDays.of(
                hours.weekdays(),
                hours.holidays(),
                hours.spans().stream()
                        .map(span -> new ClosedDays.YearlySpan(span.from(), span.to()))
                        .collect(Collectors.toList()));
    }

    public static BusinessDays days(Catalogue catalogue) {
        return new BusinessDays(closed(catalogue));
    }
}
