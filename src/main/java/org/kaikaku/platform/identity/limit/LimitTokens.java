package org.kaikaku.platform.identity.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program that runs wild is stopped whatever address it calls from, and the others behind that address are not. */
public class LimitTokens extends OncePerRequestFilter {
    private final Supplier<Optional<String>> token;
    private final int most;
    private final Counts counts;

    /** @param token names the token that this request came with */
    public LimitTokens(Supplier<Optional<String>> token, Limits limits, Clock clock) {
        this.token = token;
        this.most = limits.token();
        this.counts = new Counts(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = token.get().map(one -> counts.waitFor(one, most));
        if (wait.isPresent() && wait.get().isPositive()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
