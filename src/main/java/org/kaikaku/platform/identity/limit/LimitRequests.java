package org.kaikaku.platform.identity.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says 429 before a password is hashed or a row is written. Each node counts for itself, in memory. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@EnableConfigurationProperties(Limits.class)
class LimitRequests extends OncePerRequestFilter {
    private static final int IPV6_SITE = 8;

    private final Limits limits;
    private final Counts counts;

    LimitRequests(Limits limits, Clock clock) {
        this.limits = limits;
        this.counts = new Counts(clock);
    }

    private record Limited(String what, int most) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limited = limited(request);
        if (limited.isPresent()) {
            var what = limited.get().what() + " " + site(request.getRemoteAddr());
            var wait = counts.waitFor(what, limited.get().most());
            if (wait.isPositive()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Limited> limited(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/") && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return Optional.of(new Limited("program", limits.program()));
        }
        if (path.startsWith("/sign-in/oidc/") || path.startsWith("/logout/connect/")) {
            return Optional.of(new Limited("provider", limits.provider()));
        }
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        if (path.startsWith("/appointments/desks/") || path.startsWith("/outreach/stops/")) {
            return Optional.of(new Limited("appointments", limits.appointments()));
        }
        return switch (path) {
            case "/sign-in", "/sign-in/passkey", "/sign-in/rest/code", "/recover", "/my/confirm", "/staff/confirm" ->
                Optional.of(new Limited("sign-in", limits.signIn()));
            case "/sign-up" -> Optional.of(new Limited("sign-up", limits.signUp()));
            case "/api/v1/interviews" -> Optional.of(new Limited("interviews", limits.interviews()));
            case "/kiosk/tickets", "/counter/tickets" -> Optional.of(new Limited("numbers", limits.numbers()));
            default ->
                path.startsWith("/life-events/") && path.endsWith("/interviews")
                        ? Optional.of(new Limited("interviews", limits.interviews()))
                        : isAsked(path) ? Optional.of(new Limited("asked", limits.interviews())) : Optional.empty();
        };
    }

    /** Questions and marks cost a search and a row, and nobody needs an account for them. */
    private static boolean isAsked(String path) {
        return path.equals("/ask")
                || path.startsWith("/ask/")
                || path.startsWith("/faq/")
                || path.equals("/inquiries")
                || path.startsWith("/api/v1/talks");
    }

    /** Whoever has one IPv6 address has the 2^64 of its site. */
    private static String site(String address) {
        var ip = InetAddress.ofLiteral(address);
        return ip instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), IPV6_SITE))
                : ip.getHostAddress();
    }
}
