package org.kaikaku.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every room, so that a new one cannot forget it: the one sign that PostgreSQL keeps in no text, and no keyboard makes, comes to none of
 * them. Rooms read SUBSTITUTE (U+001A) in its place, which the standards have for this, and refuse it or leave it out like any other control sign.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class WithoutNul extends OncePerRequestFilter {
    private static final char NUL = '\0';
    private static final char SUBSTITUTE = '\u001A';

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Readable(request), response);
    }

    /** Reads nothing before the room does: what is uploaded stays where it is until then. */
    private static final class Readable extends HttpServletRequestWrapper {
        Readable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : without(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : without(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> all.put(name, without(values)));
            return all;
        }

        private static String[] without(String[] values) {
            return Arrays.stream(values).map(Readable::without).toArray(String[]::new);
        }

        private static String without(String value) {
            return value.replace(NUL, SUBSTITUTE);
        }
    }
}
