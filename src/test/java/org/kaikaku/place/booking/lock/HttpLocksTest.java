package org.kaikaku.place.booking.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.place.booking.sandbox.LockSandboxSettings;
import org.kaikaku.place.booking.sandbox.SandboxLocks;
import tools.jackson.databind.json.JsonMapper;

class HttpLocksTest {
    private static final String SECRET = "a secret of thirty-two characters";
    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private final UUID booking = UUID.randomUUID();

    @Test
    void a_call_that_comes_late_undoes_nothing() throws Exception {
        try (var sandbox = sandbox()) {
            var locks = locks(sandbox, SECRET, CLOCK);
            locks.set(code("12345678", 1));
            assertThat(typed(sandbox, "hall", "12345678")).contains("Open<");
            locks.revoke(booking, 2);
            locks.set(code("12345678", 1));
            assertThat(typed(sandbox, "hall", "12345678")).contains("revoked");
            locks.revoke(booking, 2);
            locks.set(code("87654321", 3));
            locks.revoke(booking, 2);
            assertThat(typed(sandbox, "hall", "87654321")).contains("Open<");
        }
    }

    @Test
    void what_is_taken_back_before_it_was_set_never_opens() throws Exception {
        try (var sandbox = sandbox()) {
            var locks = locks(sandbox, SECRET, CLOCK);
            locks.revoke(booking, 2);
            locks.set(code("12345678", 1));
            assertThat(typed(sandbox, "hall", "12345678")).contains("unknown");
        }
    }

    @Test
    void what_happened_at_the_doors_is_told_from_where_it_was_known_and_may_be_told_twice() throws Exception {
        try (var sandbox = sandbox("--doubled=1")) {
            var locks = locks(sandbox, SECRET, CLOCK);
            locks.set(code("12345678", 1));
            typed(sandbox, "hall", "12345678");
            typed(sandbox, "hall", "00000000");
            var log = locks.log(0);
            assertThat(log.events())
                    .containsExactly(
                            new LockService.Event(1, booking, "hall", NOW, true, ""),
                            new LockService.Event(1, booking, "hall", NOW, true, ""),
                            new LockService.Event(2, null, "hall", NOW, false, "unknown"),
                            new LockService.Event(2, null, "hall", NOW, false, "unknown"));
            assertThat(locks.log(2).events()).isEmpty();
            assertThat(locks.log(1).id()).isEqualTo(log.id());
        }
    }

    @Test
    void a_call_whose_answer_is_lost_is_done_and_may_be_made_again() throws Exception {
        try (var sandbox = sandbox("--lost=1")) {
            var locks = locks(sandbox, SECRET, CLOCK);
            assertThatThrownBy(() -> locks.set(code("12345678", 1))).isInstanceOf(LocksAway.class);
            assertThatThrownBy(() -> locks.set(code("12345678", 1))).isInstanceOf(LocksAway.class);
            assertThat(typed(sandbox, "hall", "12345678")).contains("Open<");
        }
    }

    @Test
    void who_does_not_sign_or_signed_long_ago_sets_nothing() throws Exception {
        try (var sandbox = sandbox()) {
            var forger = locks(sandbox, "another secret of thirty-two chars", CLOCK);
            assertThatThrownBy(() -> forger.set(code("12345678", 1))).isInstanceOf(LocksAway.class);
            var old = locks(sandbox, SECRET, Clock.offset(CLOCK, Duration.ofMinutes(-6)));
            assertThatThrownBy(() -> old.set(code("12345678", 1))).isInstanceOf(LocksAway.class);
            assertThat(typed(sandbox, "hall", "12345678")).contains("unknown");
        }
    }

    @Test
    void a_code_that_no_lock_can_hold_is_refused() throws Exception {
        try (var sandbox = sandbox()) {
            var locks = locks(sandbox, SECRET, CLOCK);
            assertThatThrownBy(() -> locks.set(code("12", 1))).isInstanceOf(CodeRefused.class);
        }
    }

    @Test
    void a_service_that_nobody_runs_is_away() throws Exception {
        var sandbox = sandbox();
        sandbox.close();
        assertThatThrownBy(() -> locks(sandbox, SECRET, CLOCK).log(0)).isInstanceOf(LocksAway.class);
    }

    private LockService.Code code(String digits, int revision) {
        return new LockService.Code(
                booking, List.of("hall"), digits, NOW.minusSeconds(60), NOW.plusSeconds(60), revision);
    }

    private static SandboxLocks sandbox(String... more) throws IOException {
        var words = new String[more.length + 2];
        words[0] = "--port=0";
        words[1] = "--secret=" + SECRET;
        System.arraycopy(more, 0, words, 2, more.length);
        return SandboxLocks.start(LockSandboxSettings.of(words), CLOCK);
    }

    private static HttpLocks locks(SandboxLocks sandbox, String secret, Clock clock) {
        return new HttpLocks(
                new LockSettings(sandbox.address().toString(), secret),
                JsonMapper.builder().build(),
                clock);
    }

    private static String typed(SandboxLocks sandbox, String door, String code) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(sandbox.address().resolve("/doors/" + door))
                                    .POST(HttpRequest.BodyPublishers.ofString("code=" + code))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
