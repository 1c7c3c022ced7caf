package org.kaikaku.service.counter.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Component;

/** The forecast of a day by the ways that visits take, for whoever plays the day through. */
@Component
public class ExpectVisits {
    static final int YEARS = 2;

    private final ArrivalDays days;
    private final Halls halls;
    private final Cities cities;
    private final Clock clock;

    ExpectVisits(ArrivalDays days, Halls halls, Cities cities, Clock clock) {
        this.days = days;
        this.halls = halls;
        this.cities = cities;
        this.clock = clock;
    }

    /** Empty where the record is too short, or the hall is closed on that day. */
    public Optional<ExpectedVisits> on(LocalDate day) {
        var hall = halls.current();
        var calendar = new Calendar(cities.current().openingHours().closed(), hall.busySeasons());
        if (calendar.closed().isClosed(day)) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var past = days.ways(today.minusYears(YEARS), today.minusDays(1), new Ways(hall));
        return Forecast.of(past, calendar, today).map(forecast -> {
            var byWay = new HashMap<List<String>, double[]>();
            forecast.expected(day).forEach((way, slots) -> byWay.merge(known(way, hall), slots, ExpectVisits::sum));
            byWay.remove(List.<String>of());
            return new ExpectedVisits(byWay, forecast.unrest());
        });
    }

    /** Without services that the hall has no more. */
    private static List<String> known(String way, Hall hall) {
        return Ways.services(way).stream()
                .filter(service -> hall.service(service).isPresent())
                .toList();
    }

    private static double[] sum(double[] one, double[] other) {
        var sums = one.clone();
        for (int slot = 0; slot < sums.length; slot++) {
            sums[slot] += other[slot];
        }
        return sums;
    }
}
