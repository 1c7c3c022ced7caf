package org.kaikaku.place.booking.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorCodeTest {
    private static final Instant OPENS = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant CLOSES = OPENS.plusSeconds(7200);
    private final DoorCode.Wanted first =
            DoorCode.first(UUID.randomUUID(), "hall", List.of("a", "b"), "11111111", OPENS, CLOSES);

    @Test
    void what_is_wanted_already_is_not_told_again() {
        assertThat(first.wanted(OPENS, CLOSES, "22222222")).isSameAs(first);
        assertThat(first.set().wanted(OPENS, CLOSES, "22222222")).isEqualTo(first.set());
    }

    @Test
    void another_time_keeps_the_code_and_is_told_anew() {
        var moved = first.set().wanted(OPENS.plusSeconds(60), CLOSES, "22222222");
        assertThat(moved).isInstanceOf(DoorCode.Wanted.class);
        assertThat(moved.core().code()).isEqualTo("11111111");
        assertThat(moved.core().revision()).isEqualTo(2);
    }

    @Test
    void a_lock_that_may_have_heard_of_it_is_told_to_forget_it() {
        assertThat(first.failed("away").unwanted()).isInstanceOf(DoorCode.Leaving.class);
        assertThat(first.set().unwanted()).isInstanceOf(DoorCode.Leaving.class);
        assertThat(first.unwanted().core().revision()).isEqualTo(2);
        assertThat(first.unwanted().unwanted().core().revision()).isEqualTo(2);
    }

    @Test
    void a_code_that_was_taken_back_never_opens_again() {
        var gone = first.set().unwanted().gone();
        assertThat(gone.core().code()).isEmpty();
        assertThat(gone.unwanted()).isSameAs(gone);
        assertThat(gone.wanted(OPENS, CLOSES, "22222222").core().code()).isEqualTo("22222222");
        assertThat(first.unwanted().wanted(OPENS, CLOSES, "22222222").core().code())
                .isEqualTo("22222222");
    }

    @Test
    void tries_come_less_and_less_often_and_never_end() {
        assertThat(DoorCode.pause(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(DoorCode.pause(3)).isEqualTo(Duration.ofSeconds(80));
        assertThat(DoorCode.pause(99)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void no_log_shows_the_code() {
        assertThat(first.toString() + first.told()).doesNotContain("11111111");
    }
}
