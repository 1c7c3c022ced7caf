package org.kaikaku.service.counter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.forecast.AgainstNaive;
import org.kaikaku.service.counter.forecast.Calendar;
import org.kaikaku.service.counter.forecast.DayArrivals;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.beans.factory.annotation.Autowired;

/** On made-up days whose generator was frozen before: learnt from a fiscal year, held against the three months after it. */
@HouseTest
class ForecastOnMadeUpDaysTest {
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TOLD = FROM.plusYears(1);
    private static final ClosedDays CLOSED = ClosedDays.usual();

    @Autowired
    Halls halls;

    @Test
    void it_is_less_off_than_guessing_the_week_before_and_its_ranges_hold_about_eight_of_ten() {
        var test = AgainstNaive.of(
                        days(), TOLD, new Calendar(CLOSED, halls.current().busySeasons()))
                .orElseThrow();

        System.out.printf(
                "Forecast on made-up days: %d days told, off by %.1f%% of those who came (the week before: %.1f%%), %.1f%% of the ranges held%n",
                test.days(), test.off() * 100, test.naive() * 100, test.held() * 100);
        assertThat(test.off()).isLessThan(test.naive() * 0.8);
        assertThat(test.held()).isBetween(0.75, 0.9);
    }

    private List<DayArrivals> days() {
        return FROM.datesUntil(TOLD.plusMonths(3))
                .filter(day -> !CLOSED.isClosed(day))
                .map(this::day)
                .toList();
    }

    private DayArrivals day(LocalDate day) {
        var counts = new HashMap<String, int[]>();
        for (var leg : MadeUpDay.legs(halls.current(), day, 20261128)) {
            var time = leg.queuedAt().atZone(City.ZONE);
            counts.computeIfAbsent(leg.service(), _ -> new int[DayArrivals.SLOTS])[
                    time.getHour() * 2 + time.getMinute() / 30]++;
        }
        return new DayArrivals(day, counts);
    }
}
