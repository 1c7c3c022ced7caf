package org.kaikaku.platform.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitTokensTest {
    private Optional<String> token = Optional.empty();
    private final LimitTokens limit = new LimitTokens(
            () -> token,
            new Limits(1, 1, 1, 1, 1, 1, 1, 3),
            Clock.fixed(Instant.parse("2026-11-20T00:00:20Z"), ZoneOffset.UTC));

    @Test
    void a_program_that_runs_wild_waits_whatever_its_address_and_the_others_do_not() {
        assertThat(statuses("one", 4)).isEqualTo("200 200 200 429");
        assertThat(statuses("another", 3)).isEqualTo("200 200 200");

        token = Optional.of("one");
        assertThat(call("198.51.100.7").getHeader("Retry-After")).isEqualTo("41");
    }

    @Test
    void who_comes_without_a_token_is_not_counted_here() {
        for (int i = 0; i < 9; i++) {
            assertThat(call("192.0.2.1").getStatus()).isEqualTo(200);
        }
    }

    private String statuses(String program, int times) {
        token = Optional.of(program);
        var statuses = new StringBuilder();
        for (int i = 0; i < times; i++) {
            statuses.append(' ').append(call("192.0.2." + i).getStatus());
        }
        return statuses.substring(1);
    }

    private MockHttpServletResponse call(String address) {
        var request = new MockHttpServletRequest("GET", "/api/v1/facts");
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new AssertionError(e);
        }
        return response;
    }
}
