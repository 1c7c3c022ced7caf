package org.kaikaku.service.counter.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.ClosedDays;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.counter.hall.Hall.Season;

class ForecastTest {
    private static final ClosedDays CLOSED = ClosedDays.usual();
    private static final Season MOVING =
            new Season("moving", Text.same("引っ越しの時期"), MonthDay.of(3, 20), MonthDay.of(4, 7));
    private static final Calendar CALENDAR = new Calendar(CLOSED, List.of(MOVING));
    private static final LocalDate FROM = LocalDate.of(2026, 5, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void mondays_bring_more_and_a_closed_day_nobody() {
        var forecast = Forecast.of(days(), CALENDAR, TODAY).orElseThrow();

        double monday = total(forecast, LocalDate.of(2026, 9, 7));
        double tuesday = total(forecast, LocalDate.of(2026, 9, 8));
        assertThat(monday / tuesday).isCloseTo(1.5, within(0.1));
        assertThat(total(forecast, LocalDate.of(2026, 9, 6))).isZero();
        assertThat(forecast.expected(LocalDate.of(2026, 9, 8)).getOrDefault("jumin", new double[48])[18])
                .isCloseTo(200, within(12.0));
    }

    @Test
    void a_day_is_the_end_of_a_month_by_the_days_on_which_the_hall_is_open() {
        assertThat(DayKind.of(LocalDate.of(2026, 5, 27), CALENDAR).traits()).contains(DayKind.Trait.MONTH_END);
        assertThat(DayKind.of(LocalDate.of(2026, 5, 26), CALENDAR).traits()).doesNotContain(DayKind.Trait.MONTH_END);
        assertThat(DayKind.of(LocalDate.of(2026, 4, 7), CALENDAR).traits()).contains(MOVING);
        assertThat(DayKind.of(LocalDate.of(2026, 4, 8), CALENDAR).traits()).containsExactly(DayOfWeek.WEDNESDAY);
        assertThat(DayKind.of(LocalDate.of(2026, 5, 7), CALENDAR).traits()).contains(DayKind.Trait.AFTER_CLOSURE);
        assertThat(DayKind.of(LocalDate.of(2026, 5, 11), CALENDAR).traits()).containsExactly(DayOfWeek.MONDAY);
    }

    @Test
    void a_season_may_lie_over_the_turn_of_the_year() {
        var year = new Season("year", Text.same("年末年始"), MonthDay.of(12, 20), MonthDay.of(1, 10));
        assertThat(List.of(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 10)))
                .allMatch(year::holds);
        assertThat(List.of(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 11)))
                .noneMatch(year::holds);
    }

    @Test
    void a_record_of_a_few_days_says_nothing() {
        assertThat(Forecast.of(days().subList(0, Forecast.FEWEST_DAYS - 1), CALENDAR, TODAY))
                .isEmpty();
    }

    @Test
    void ranges_are_those_of_chance_and_wider_where_days_differ() {
        assertThat(Range.of(10, 0)).isEqualTo(new Range(6, 14));
        assertThat(Range.of(0, 0.1)).isEqualTo(new Range(0, 0));
        assertThat(Range.of(2000, 0).low()).isBetween(1930, 1955);
        assertThat(Range.of(10, 0.04).high()).isGreaterThan(14);
        assertThat(Range.of(10, 1e-9)).isEqualTo(new Range(6, 14));
    }

    /** Three hundred on Mondays, two hundred on other days, all at nine. */
    private static List<DayArrivals> days() {
        return FROM.datesUntil(TODAY)
                .filter(day -> !CLOSED.isClosed(day))
                .map(day -> {
                    var slots = new int[DayArrivals.SLOTS];
                    slots[18] = day.getDayOfWeek() == DayOfWeek.MONDAY ? 300 : 200;
                    return new DayArrivals(day, Map.of("jumin", slots));
                })
                .toList();
    }

    private static double total(Forecast forecast, LocalDate day) {
        double total = 0;
        for (double slot : forecast.expected(day).getOrDefault("jumin", new double[0])) {
            total += slot;
        }
        return total;
    }
}
