package org.kaikaku.platform.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LimitRequestsTest {
    private Instant now = Instant.parse("2026-11-20T00:00:20Z");
    private final LimitRequests limit = new LimitRequests(new Limits(3, 2, 4, 5, 6, 8, 9, 7), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void after_so_many_sign_ins_an_address_waits_until_the_minute_is_over() {
        assertThat(statuses(4, "POST", "/sign-in", "192.0.2.1")).isEqualTo("200 200 200 429");
        assertThat(send("POST", "/sign-in", "192.0.2.1").getHeader("Retry-After"))
                .isEqualTo("41");

        now = now.plusSeconds(41);

        assertThat(statuses(1, "POST", "/sign-in", "192.0.2.1")).isEqualTo("200");
    }

    @Test
    void another_address_and_another_errand_do_not_wait() {
        statuses(4, "POST", "/sign-in", "192.0.2.1");

        assertThat(statuses(1, "POST", "/sign-in", "192.0.2.2")).isEqualTo("200");
        assertThat(statuses(3, "POST", "/sign-up", "192.0.2.1")).isEqualTo("200 200 429");
        assertThat(statuses(6, "POST", "/life-events/birth/interviews", "192.0.2.1"))
                .isEqualTo("200 200 200 200 200 429");
        assertThat(statuses(8, "POST", "/kiosk/tickets", "192.0.2.1")).doesNotContain("429");
        assertThat(statuses(1, "POST", "/counter/tickets", "192.0.2.1")).isEqualTo("429");
        assertThat(statuses(9, "GET", "/sign-in", "192.0.2.1")).doesNotContain("429");
    }

    @Test
    void all_addresses_of_one_ipv6_site_count_as_one() {
        statuses(2, "POST", "/sign-in", "2001:db8:1:2::1");

        assertThat(statuses(2, "POST", "/sign-in", "2001:db8:1:2:ffff::9")).isEqualTo("200 429");
        assertThat(statuses(1, "POST", "/sign-in", "2001:db8:1:3::1")).isEqualTo("200");
    }

    @Test
    void questions_by_page_and_by_program_count_together() {
        assertThat(statuses(3, "POST", "/ask", "192.0.2.1")).doesNotContain("429");
        assertThat(statuses(3, "POST", "/api/v1/talks", "192.0.2.1")).isEqualTo("200 200 429");
        assertThat(statuses(1, "POST", "/api/v1/talks/1/inquiries", "192.0.2.1"))
                .isEqualTo("429");
        assertThat(statuses(1, "GET", "/api/v1/talks/1", "192.0.2.1")).isEqualTo("200");
    }

    private String statuses(int times, String method, String path, String address) {
        var statuses = new StringBuilder();
        for (int i = 0; i < times; i++) {
            statuses.append(' ').append(send(method, path, address).getStatus());
        }
        return statuses.substring(1);
    }

    private MockHttpServletResponse send(String method, String path, String address) {
        var request = new MockHttpServletRequest(method, path);
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
