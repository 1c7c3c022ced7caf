package org.kaikaku.platform.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a number that stands in the log and in the answer, so that one is found by the other without a name. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NumberRequests extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        response.setHeader(HEADER, number);
        try (var _ = MDC.putCloseable(KEY, number)) {
            chain.doFilter(request, response);
        }
    }
}
