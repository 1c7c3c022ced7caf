package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {
    private final BusinessDays office = new BusinessDays(ClosedDays.usual());

    @Test
    void the_office_closes_on_weekends_holidays_and_over_the_new_year() {
        assertThat(office.isOpen(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(office.isOpen(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(office.isOpen(LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(office.isOpen(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(office.isOpen(LocalDate.of(2026, 12, 28))).isTrue();
        assertThat(office.isOpen(LocalDate.of(2026, 12, 29))).isFalse();
        assertThat(office.isOpen(LocalDate.of(2027, 1, 3))).isFalse();
        assertThat(office.isOpen(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    void next_and_previous_step_over_closed_days() {
        assertThat(office.next(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-24");
        assertThat(office.previous(LocalDate.of(2026, 11, 24))).isEqualTo("2026-11-20");
        assertThat(office.onOrAfter(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20");
        assertThat(office.onOrBefore(LocalDate.of(2027, 1, 3))).isEqualTo("2026-12-28");
    }

    @Test
    void business_days_are_counted_from_the_day_after() {
        assertThat(office.plus(LocalDate.of(2026, 11, 20), 5)).isEqualTo("2026-11-30");
        assertThat(office.plus(LocalDate.of(2026, 11, 21), 1)).isEqualTo("2026-11-24");
        assertThat(office.plus(LocalDate.of(2026, 11, 30), -5)).isEqualTo("2026-11-20");
        assertThat(office.plus(LocalDate.of(2026, 11, 21), 0)).isEqualTo("2026-11-21");
    }

    @Test
    void the_days_between_are_those_that_plus_would_walk() {
        assertThat(office.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)))
                .isEqualTo(5);
        assertThat(office.between(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 20)))
                .isEqualTo(-5);
        assertThat(office.between(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 23)))
                .isZero();
    }

    @Test
    void a_city_lists_its_own_closed_days() {
        var festival = MonthDay.of(10, 15);
        var own = ClosedDays.of(Set.of(), false, List.of(new ClosedDays.YearlySpan(festival, festival)));
        assertThat(own.isClosed(LocalDate.of(2026, 10, 15))).isTrue();
        assertThat(own.isClosed(LocalDate.of(2026, 10, 18))).isFalse();
        assertThat(own.and(ClosedDays.usual()).isClosed(LocalDate.of(2026, 10, 18)))
                .isTrue();
    }

    @Test
    void a_calendar_without_an_open_day_is_an_error_and_no_endless_search() {
        var never = new BusinessDays(_ -> true);
        assertThatThrownBy(() -> never.next(LocalDate.of(2026, 11, 20))).isInstanceOf(BusinessDays.NeverOpen.class);
    }
}
