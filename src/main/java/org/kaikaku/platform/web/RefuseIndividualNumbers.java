package org.kaikaku.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kaikaku.platform.number.IndividualNumbers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every room, so that a new one cannot forget it: an individual number in any field, file name or message of a program is
 * sent back before anybody reads, keeps or logs it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RefuseIndividualNumbers extends OncePerRequestFilter {
    /** A request attribute: what was typed, with the number put out of sight, so that nothing of it is lost. */
    static final String TYPED = RefuseIndividualNumbers.class.getName();

    private static final int WORTH_KEEPING = 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var passed = isJson(request) ? new ReadRequest(request) : request;
        boolean found = passed instanceof ReadRequest read
                ? IndividualNumbers.isIn(read.text())
                : Stream.concat(values(request), fileNames(request)).anyMatch(IndividualNumbers::isIn);
        if (found) {
            request.setAttribute(TYPED, typed(request));
            response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            chain.doFilter(passed, response);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    private static Stream<String> values(HttpServletRequest request) {
        return request.getParameterMap().values().stream().flatMap(Arrays::stream);
    }

    private static Stream<String> fileNames(HttpServletRequest request) throws IOException, ServletException {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/")) {
            return Stream.empty();
        }
        return request.getParts().stream().map(Part::getSubmittedFileName).filter(name -> name != null);
    }

    private static List<String> typed(HttpServletRequest request) {
        return values(request)
                .filter(value -> IndividualNumbers.isIn(value) || value.length() > WORTH_KEEPING && value.contains(" "))
                .map(IndividualNumbers::mask)
                .toList();
    }
}
