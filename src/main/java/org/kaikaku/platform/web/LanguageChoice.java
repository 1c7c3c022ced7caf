package org.kaikaku.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.kaikaku.platform.language.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The language is a link ({@code ?lang=easy}) and stays in a cookie; without either, English browsers get English, all others Japanese. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguageChoice extends OncePerRequestFilter {
    private static final String NAME = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    static Language of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Language language ? language : Language.JA;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = asked(request);
        asked.ifPresent(language -> remember(language, request.isSecure(), response));
        var language = asked.or(() -> remembered(request)).orElseGet(() -> preferred(request));
        request.setAttribute(NAME, language);
        chain.doFilter(request, response);
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !query.contains(NAME + "=")
                ? Optional.empty()
                : named(Optional.ofNullable(request.getParameter(NAME)).orElse(""));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> named(cookie.getValue()).stream())
                .findFirst();
    }

    private static Language preferred(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        return header != null && header.startsWith("en") ? Language.EN : Language.JA;
    }

    private static Optional<Language> named(String key) {
        return Arrays.stream(Language.values())
                .filter(language -> language.key().equals(key))
                .findFirst();
    }

    private static void remember(Language language, boolean secure, HttpServletResponse response) {
        var cookie = new Cookie(NAME, language.key());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
