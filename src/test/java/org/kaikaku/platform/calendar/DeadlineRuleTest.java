package org.kaikaku.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaikaku.platform.calendar.DeadlineRule.ClosedDay.AS_IS;
import static org.kaikaku.platform.calendar.DeadlineRule.ClosedDay.NEXT_OPEN;
import static org.kaikaku.platform.calendar.DeadlineRule.ClosedDay.PREVIOUS_OPEN;
import static org.kaikaku.platform.calendar.DeadlineRule.FirstDay.EVENT;
import static org.kaikaku.platform.calendar.DeadlineRule.FirstDay.NEXT;
import static org.kaikaku.platform.calendar.DeadlineRule.Unit.DAYS;
import static org.kaikaku.platform.calendar.DeadlineRule.Unit.MONTHS;
import static org.kaikaku.platform.calendar.DeadlineRule.Unit.YEARS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.calendar.DeadlineRule.FirstDay;
import org.kaikaku.platform.calendar.DeadlineRule.Unit;

class DeadlineRuleTest {
    private static final DeadlineRule BIRTH = new DeadlineRule("戸籍法43条・49条", EVENT, 14, DAYS, NEXT_OPEN);
    private static final DeadlineRule DEATH = new DeadlineRule("戸籍法43条・86条", EVENT, 7, DAYS, NEXT_OPEN);
    private static final DeadlineRule MOVING_IN = new DeadlineRule("住民基本台帳法22条, 民法140条", NEXT, 14, DAYS, NEXT_OPEN);
    private static final DeadlineRule RENUNCIATION = new DeadlineRule("民法915条", NEXT, 3, MONTHS, NEXT_OPEN);
    private static final DeadlineRule INHERITANCE_TAX = new DeadlineRule("相続税法27条", NEXT, 10, MONTHS, NEXT_OPEN);

    @Test
    void a_birth_is_reported_within_14_days_of_which_the_day_of_birth_is_the_first() {
        assertThat(due(BIRTH, "2026-11-03")).isEqualTo(on("2026-11-16"));
    }

    @Test
    void a_birth_report_due_on_labour_thanksgiving_day_may_come_the_day_after() {
        assertThat(due(BIRTH, "2026-11-10")).isEqualTo(rolled("2026-11-24", "2026-11-23"));
    }

    @Test
    void a_death_is_reported_within_7_days_of_which_the_day_it_became_known_is_the_first() {
        assertThat(due(DEATH, "2026-11-04")).isEqualTo(on("2026-11-10"));
    }

    @Test
    void a_death_report_due_over_the_new_year_may_come_on_the_fourth_of_january() {
        assertThat(due(DEATH, "2026-12-23")).isEqualTo(rolled("2027-01-04", "2026-12-29"));
    }

    @Test
    void a_move_is_reported_within_14_days_of_which_the_day_after_is_the_first() {
        assertThat(due(MOVING_IN, "2026-11-02")).isEqualTo(on("2026-11-16"));
        assertThat(due(MOVING_IN, "2026-11-09")).isEqualTo(rolled("2026-11-24", "2026-11-23"));
    }

    @Test
    void an_inheritance_is_renounced_within_three_months() {
        assertThat(due(RENUNCIATION, "2026-06-09")).isEqualTo(on("2026-09-09"));
        assertThat(due(RENUNCIATION, "2026-11-20")).isEqualTo(rolled("2027-02-22", "2027-02-20"));
    }

    @Test
    void inheritance_tax_is_declared_within_ten_months() {
        assertThat(due(INHERITANCE_TAX, "2026-01-06")).isEqualTo(on("2026-11-06"));
        assertThat(due(INHERITANCE_TAX, "2026-01-23")).isEqualTo(rolled("2026-11-24", "2026-11-23"));
    }

    @Test
    void months_end_on_the_day_before_the_corresponding_day() {
        assertThat(counted(EVENT, 1, MONTHS, "2026-01-31"))
                .isEqualTo("2026-02-28"); // no 31 February: the month's last day
        assertThat(counted(EVENT, 1, MONTHS, "2026-01-15")).isEqualTo("2026-02-14");
        assertThat(counted(NEXT, 1, MONTHS, "2026-01-31")).isEqualTo("2026-02-28"); // from 1 February, a whole month
        assertThat(counted(NEXT, 1, MONTHS, "2026-01-30")).isEqualTo("2026-02-28");
        assertThat(counted(NEXT, 1, MONTHS, "2028-01-30")).isEqualTo("2028-02-29");
        assertThat(counted(NEXT, 1, MONTHS, "2026-02-28")).isEqualTo("2026-03-31"); // from 1 March to the end of March
        assertThat(counted(NEXT, 3, MONTHS, "2026-11-29")).isEqualTo("2027-02-28"); // from 30 November; no 30 February
        assertThat(counted(NEXT, 3, MONTHS, "2026-11-30")).isEqualTo("2027-02-28");
    }

    @Test
    void years_end_on_the_day_before_the_corresponding_day() {
        assertThat(counted(NEXT, 2, YEARS, "2026-11-20")).isEqualTo("2028-11-20");
        assertThat(counted(EVENT, 1, YEARS, "2028-02-29")).isEqualTo("2029-02-28");
        assertThat(counted(EVENT, 4, YEARS, "2028-02-29")).isEqualTo("2032-02-28");
        assertThat(counted(NEXT, 2, YEARS, "2026-02-28")).isEqualTo("2028-02-29"); // from 1 March
        assertThat(counted(NEXT, 5, YEARS, "2026-12-31")).isEqualTo("2031-12-31");
    }

    @Test
    void days_run_through_leap_days_and_the_years_end() {
        assertThat(counted(NEXT, 14, DAYS, "2028-02-20")).isEqualTo("2028-03-05");
        assertThat(counted(NEXT, 14, DAYS, "2026-02-20")).isEqualTo("2026-03-06");
        assertThat(counted(EVENT, 14, DAYS, "2026-12-25")).isEqualTo("2027-01-07");
        assertThat(counted(EVENT, 1, DAYS, "2026-12-31")).isEqualTo("2026-12-31");
    }

    @Test
    void what_a_closed_day_does_is_the_rules_own() {
        var event = LocalDate.of(2026, 11, 9);
        var before = new DeadlineRule("condition of a subsidy", NEXT, 14, DAYS, PREVIOUS_OPEN);
        var asIs = new DeadlineRule("a term that ends on any day", NEXT, 14, DAYS, AS_IS);
        assertThat(before.due(event, ClosedDays.usual())).isEqualTo(rolled("2026-11-20", "2026-11-23"));
        assertThat(asIs.due(event, ClosedDays.usual())).isEqualTo(on("2026-11-23"));
        assertThat(MOVING_IN.due(event, ClosedDays.none())).isEqualTo(on("2026-11-23"));
    }

    @Test
    void a_deadline_of_no_days_is_no_rule() {
        assertThatThrownBy(() -> new DeadlineRule("戸籍法49条", EVENT, 0, DAYS, NEXT_OPEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("戸籍法49条");
    }

    private static LocalDate counted(FirstDay first, int count, Unit unit, String event) {
        return new DeadlineRule("民法143条", first, count, unit, AS_IS)
                .due(LocalDate.parse(event), ClosedDays.usual())
                .date();
    }

    private static Due due(DeadlineRule rule, String event) {
        return rule.due(LocalDate.parse(event), ClosedDays.usual());
    }

    private static Due on(String date) {
        return rolled(date, null);
    }

    private static Due rolled(String date, @Nullable String from) {
        return new Due(LocalDate.parse(date), from == null ? null : LocalDate.parse(from));
    }
}
