package org.kaikaku.platform.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void years_count_from_the_april_after_the_document_was_made() {
        assertThat(Retention.until(5, LocalDate.of(2026, 11, 20))).isEqualTo(LocalDate.of(2032, 3, 31));
        assertThat(Retention.until(1, LocalDate.of(2027, 3, 31))).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(Retention.until(1, LocalDate.of(2027, 4, 1))).isEqualTo(LocalDate.of(2029, 3, 31));
    }

    @Test
    void a_document_is_kept_as_long_as_held_on_the_day_on_which_it_was_made() {
        var all = List.of(new Retention(LocalDate.of(2005, 4, 1), 5), new Retention(LocalDate.of(2027, 4, 1), 10));

        assertThat(Retention.until(all, LocalDate.of(2027, 3, 31))).contains(LocalDate.of(2032, 3, 31));
        assertThat(Retention.until(all, LocalDate.of(2027, 4, 1))).contains(LocalDate.of(2038, 3, 31));
        assertThat(Retention.until(all, LocalDate.of(2005, 3, 31))).isEmpty();
    }
}
