package org.kaikaku.service.procedure.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.calendar.ClosedDays;

class AnswerDueTest {
    private static final BusinessDays OFFICE = new BusinessDays(ClosedDays.usual());
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void an_answer_is_overdue_on_the_day_after_the_last_open_day() {
        var due = new AnswerDue(OFFICE, 3);

        assertThat(due.isOver(FRIDAY, LocalDate.of(2026, 12, 2))).isFalse();
        assertThat(due.isOver(FRIDAY, LocalDate.of(2026, 12, 3))).isTrue();
    }

    @Test
    void where_the_city_says_no_days_nothing_is_overdue() {
        assertThat(new AnswerDue(OFFICE, 0).isOver(FRIDAY, FRIDAY.plusYears(1))).isFalse();
    }
}
