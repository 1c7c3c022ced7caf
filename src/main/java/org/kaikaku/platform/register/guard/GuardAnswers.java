package org.kaikaku.platform.register.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.audit.Concerned;
import org.kaikaku.platform.web.ErrorView;
import org.kaikaku.platform.web.PageAdvice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The door that every answer leaves by, so that a new room cannot forget it. An answer that concerns a household under protection (支援措置)
 * loses its address. One that says it concerns others passes: a neighbour's address in the same house is the neighbour's, and to blank it
 * would tell who hides there. One that says nothing of whom it concerns loses the address of every household under protection, unless it
 * came with the request.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class GuardAnswers extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(GuardAnswers.class);
    private static final int MESSAGE_AT_MOST = 1 << 20;

    private final ProtectedPlaces places;
    private final PageAdvice pages;

    GuardAnswers(ProtectedPlaces places, PageAdvice pages) {
        this.places = places;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = isJson(request) ? new ContentCachingRequestWrapper(request, MESSAGE_AT_MOST) : request;
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(asked, answer);
        if (answer.getContentSize() > 0) {
            guard(asked, answer);
        }
        answer.copyBodyToResponse();
    }

    private void guard(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        var telling = telling(request);
        if (telling.isEmpty()) {
            return;
        }
        switch (Answers.of(answer.getContentType(), answer.getContentAsByteArray())) {
            case Answers.Plain(var text, var charset) -> {
                var spots = spots(telling, text, request);
                if (!spots.isEmpty()) {
                    alarm(request, answer, spots.size());
                    var instead = pages.page(request).plain("register.withheld");
                    answer.resetBuffer();
                    answer.setHeader("Cache-Control", "no-store");
                    answer.getOutputStream()
                            .write(WithholdAddresses.without(text, spots, instead)
                                    .getBytes(charset));
                }
            }
            case Answers.Sealed(var text) -> {
                var spots = spots(telling, text, request);
                if (!spots.isEmpty()) {
                    alarm(request, answer, spots.size());
                    answer.reset();
                    request.setAttribute(ErrorView.REASON, "register.withheld.file");
                    answer.sendError(HttpServletResponse.SC_CONFLICT);
                }
            }
            case Answers.Unread() -> {}
        }
    }

    /** What this answer must not tell. */
    private Telling telling(HttpServletRequest request) {
        var known = places.now();
        var concerned = Concerned.in(new ServletRequestAttributes(request));
        if (concerned.nobody()) {
            return known.all();
        }
        var households = new HashSet<>(known.households(concerned.people()));
        households.removeAll(known.households(Shown.in(request)));
        return known.of(households);
    }

    private static List<Telling.Spot> spots(Telling telling, String text, HttpServletRequest request) {
        var spots = telling.in(Folded.of(text));
        if (spots.isEmpty()
                || !Concerned.in(new ServletRequestAttributes(request)).nobody()) {
            return spots;
        }
        var brought = brought(request);
        return spots.stream()
                .filter(spot -> !brought.contains(
                        Folded.of(text.substring(spot.begin(), spot.end())).text()))
                .toList();
    }

    /** What stands in the answer of a page about nobody because whoever asked wrote it: to blank it would answer a question. */
    private static String brought(HttpServletRequest request) {
        var values = request.getParameterMap().values().stream().flatMap(Stream::of);
        var body = request instanceof ContentCachingRequestWrapper read ? read.getContentAsString() : "";
        return Stream.concat(values, Stream.of(body))
                .map(value -> Folded.of(value).text())
                .collect(Collectors.joining("\u0001"));
    }

    /** The route as it is written in the code: an address could stand in the path itself. */
    private static void alarm(HttpServletRequest request, ContentCachingResponseWrapper answer, int places) {
        log.warn(
                "ALARM: an address under protection (支援措置) was kept back {} time(s) at {} {} ({}). The page should not have held it.",
                places,
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                answer.getContentType());
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of("/css/", "/js/").anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
