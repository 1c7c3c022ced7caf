package org.kaikaku.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.platform.identity.policy.SignInRules;

class SessionEndTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-27T08:30:00+09:00, 2026-11-27T20:30:00+09:00",
        "2026-11-27T13:00:00+09:00, 2026-11-27T22:00:00+09:00",
        "2026-11-27T22:00:00+09:00, 2026-11-28T10:00:00+09:00",
        "2026-11-27T23:50:00+09:00, 2026-11-28T11:50:00+09:00"
    })
    void it_ends_after_twelve_hours_or_at_ten_in_the_evening_whatever_comes_first(Instant begun, Instant ends) {
        assertThat(SessionEnd.of(begun, hours(LocalTime.of(22, 0)))).isEqualTo(ends);
    }

    @Test
    void where_the_city_names_no_time_of_the_day_only_the_length_counts() {
        var begun = Instant.parse("2026-11-27T12:00:00Z");

        assertThat(SessionEnd.of(begun, hours(null))).isEqualTo(begun.plus(Duration.ofHours(12)));
    }

    private static SignInRules.Hours hours(@Nullable LocalTime until) {
        return new SignInRules.Hours(Duration.ofMinutes(60), Duration.ofHours(12), until, Duration.ofMinutes(10));
    }
}
