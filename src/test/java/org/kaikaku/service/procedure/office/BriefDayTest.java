package org.kaikaku.service.procedure.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.language.Text;

class BriefDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_day_of_this_year_needs_no_year() {
        assertThat(BriefDay.of(LocalDate.of(2026, 11, 27), TODAY))
                .isEqualTo(new Text("11月27日(金)", "11月《がつ》27日《にち》(金《きん》)", "Fri 27 Nov"));
    }

    @Test
    void a_day_of_another_year_names_it() {
        assertThat(BriefDay.of(LocalDate.of(2027, 1, 8), TODAY).ja()).isEqualTo("令和9年1月8日");
    }
}
