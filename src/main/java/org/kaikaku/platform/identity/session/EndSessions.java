package org.kaikaku.platform.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever's time is over is nobody from the next click on. Stands before anything that asks who is here. */
public class EndSessions extends OncePerRequestFilter {
    private final Clock clock;

    public EndSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && Sessions.arrival(session)
                        .filter(arrival -> !arrival.ends().isAfter(clock.instant()))
                        .isPresent()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
