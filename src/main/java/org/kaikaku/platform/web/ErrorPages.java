package org.kaikaku.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Ruby;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people see when something is wrong: what happened, that nothing is lost, what to do next. */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 507);
    /** SQLSTATE disk_full (PostgreSQL, appendix A). */
    private static final String DISK_FULL = "53100";
    /** SQLSTATE serialization_failure, deadlock_detected and lock_not_available: two wanted the same at once, and one of them is undone. */
    private static final Set<String> AT_ONCE = Set.of("40001", "40P01", "55P03");

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var status = status(request);
        return Pages.withStatus(
                "platform/web/error",
                new ErrorView(key(request, status), reference(request, status), typed(request)),
                status);
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        var status = status(request);
        var key = key(request, status);
        var language = LanguageChoice.of(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:kaikaku:problem:" + key.substring(key.lastIndexOf('.') + 1)));
        problem.setTitle(Ruby.plain(texts.say(language, key + ".title")));
        problem.setDetail(Ruby.plain(texts.say(language, key + ".what")));
        asked(request).ifPresent(problem::setInstance);
        var reference = reference(request, status);
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Optional<URI> asked(HttpServletRequest request) {
        try {
            return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                    .map(URI::create);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        var thrown = thrown(request);
        if (because(thrown, ErrorPages::noRoom)) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        if (because(thrown, ErrorPages::atOnce)) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return HttpStatusCode.valueOf(code == null ? HttpStatus.NOT_FOUND.value() : code);
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static boolean because(@Nullable Throwable thrown, Predicate<Throwable> of) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (of.test(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Of the database, or of the folder in which what is sent lies meanwhile. */
    private static boolean noRoom(Throwable cause) {
        return cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                || cause instanceof IOException io
                        && String.valueOf(io.getMessage()).contains("No space left");
    }

    private static boolean atOnce(Throwable cause) {
        return cause instanceof SQLException sql && AT_ONCE.contains(String.valueOf(sql.getSQLState()));
    }

    private static String key(HttpServletRequest request, HttpStatusCode status) {
        if (request.getAttribute(RefuseIndividualNumbers.TYPED) != null) {
            return "web.error.individual-number";
        }
        if (request.getAttribute(ErrorView.REASON) instanceof String reason) {
            return reason;
        }
        if (because(thrown(request), ErrorPages::atOnce)) {
            return "web.error.at-once";
        }
        return "web.error." + (EXPLAINED.contains(status.value()) ? status.value() : 500);
    }

    @SuppressWarnings("unchecked")
    private static List<String> typed(HttpServletRequest request) {
        var typed = (List<String>) request.getAttribute(RefuseIndividualNumbers.TYPED);
        return typed == null ? List.of() : typed;
    }

    private static @Nullable String reference(HttpServletRequest request, HttpStatusCode status) {
        if (!status.is5xxServerError()) {
            return null;
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error("{} at {}", reference, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown(request));
        return reference;
    }
}
