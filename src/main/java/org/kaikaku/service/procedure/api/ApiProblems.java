package org.kaikaku.service.procedure.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.rules.FactProblem;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.Applications;
import org.kaikaku.service.procedure.definition.NoSuchDefinition;
import org.kaikaku.service.procedure.interview.Conversations;
import org.kaikaku.service.procedure.interview.Interviews;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong, in the caller's language, with the fact's name where there is one. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    private final Texts texts;

    ApiProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail fact(FactProblem problem, HttpServletRequest request) {
        var detail = problem(HttpStatus.UNPROCESSABLE_CONTENT, "fact." + problem.kind(), request, problem.fact());
        detail.setProperty("fact", problem.fact());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail definition(NoSuchDefinition problem, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "definition", request, problem.key());
    }

    @ExceptionHandler
    ProblemDetail interview(Conversations.NoSuchInterview problem, HttpServletRequest request) {
        return problem(HttpStatus.NOT_FOUND, "interview", request, "");
    }

    @ExceptionHandler
    ProblemDetail changed(Interviews.ChangedMeanwhile problem, HttpServletRequest request) {
        return problem(HttpStatus.CONFLICT, "changed", request, "");
    }

    @ExceptionHandler
    ProblemDetail changed(Applications.ChangedMeanwhile problem, HttpServletRequest request) {
        return problem(HttpStatus.CONFLICT, "changed", request, "");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", request, "");
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", request, "");
    }

    @ExceptionHandler
    ProblemDetail refused(ApiRefusal refusal, HttpServletRequest request) {
        return problem(refusal.status(), refusal.what(), request, refusal.about());
    }

    private ProblemDetail problem(HttpStatus status, String what, HttpServletRequest request, String about) {
        var language = PageAdvice.language(request);
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create(
                "urn:kaikaku:problem:" + what.toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        detail.setTitle(Ruby.plain(texts.say(language, "api." + what + ".title")));
        detail.setDetail(Ruby.plain(texts.say(language, "api." + what + ".detail", about)));
        return detail;
    }
}
