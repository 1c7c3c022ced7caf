package org.kaikaku.platform.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final Instant NINE = Instant.parse("2030-04-01T00:00:00Z");

    @Test
    void a_time_that_ends_before_it_begins_is_none() {
        assertThatThrownBy(() -> Slot.of("desk", 1, NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Slot.of("desk", 1, NINE, NINE.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_needs_a_part_twice_or_none_at_all() {
        var twice = List.of(Need.all("a"), Need.all("a"));
        assertThatThrownBy(() -> slot(twice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slot(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void preparation_and_cleaning_are_blocked_with_it() {
        var slot = slot(List.of(Need.all("b"), Need.all("a")));

        assertThat(slot.blockedFrom()).isEqualTo(NINE.minusSeconds(900));
        assertThat(slot.blockedUntil()).isEqualTo(NINE.plusSeconds(3600 + 600));
        assertThat(slot.parts()).containsExactly("a", "b");
    }

    private static Slot slot(List<Need> needs) {
        return new Slot("hall", needs, NINE, NINE.plusSeconds(3600), Duration.ofMinutes(15), Duration.ofMinutes(10));
    }
}
