package org.kaikaku.service.counter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.service.counter.estimate.BackTest;
import org.kaikaku.service.counter.estimate.Experience;
import org.kaikaku.service.counter.estimate.Wait;
import org.kaikaku.service.counter.hall.Halls;
import org.kaikaku.service.counter.ticket.PastLegs.PastLeg;
import org.springframework.beans.factory.annotation.Autowired;

/** On made-up days whose generator was frozen before: told from sixty working days, held against the thirty after them. */
@HouseTest
class ToldTurnsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    @Autowired
    Halls halls;

    @Test
    void eight_of_ten_are_called_within_the_range_that_they_were_told() {
        var days = FROM.datesUntil(FROM.plusYears(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .limit(90)
                .toList();
        var earlier = Experience.of(waits(days.subList(0, 60)));
        var test = BackTest.of(earlier, waits(days.subList(60, 90))).orElseThrow();

        System.out.printf(
                "Told turns on made-up days: %d told, %d not, %.1f%% within the range, its median width %.0f minutes%n",
                test.told(), test.silent(), test.held() * 100, test.width());
        assertThat(test.held()).isBetween(0.75, 0.85);
        assertThat(test.silent()).isLessThan(test.told() / 20);
    }

    private List<Wait> waits(List<LocalDate> days) {
        return days.stream()
                .flatMap(day -> MadeUpDay.legs(halls.current(), day, 20261128).stream())
                .flatMap(ToldTurnsTest::wait)
                .toList();
    }

    private static Stream<Wait> wait(PastLeg leg) {
        return Stream.ofNullable(leg.calledAt())
                .map(called -> new Wait(
                        leg.service(),
                        leg.standing(),
                        Duration.between(leg.queuedAt(), called).toSeconds() / 60.0));
    }
}
