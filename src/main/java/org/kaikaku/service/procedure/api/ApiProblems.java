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
        var detail = problem(ApiProblem.FACT, "fact." + problem.kind(), request, problem.fact());
        detail.setProperty("fact", problem.fact());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail definition(NoSuchDefinition problem, HttpServletRequest request) {
        return problem(ApiProblem.DEFINITION, request, problem.key());
    }

    @ExceptionHandler
    ProblemDetail interview(Conversations.NoSuchInterview problem, HttpServletRequest request) {
        return problem(ApiProblem.INTERVIEW, request, "");
    }

    @ExceptionHandler
    ProblemDetail changed(Interviews.ChangedMeanwhile problem, HttpServletRequest request) {
        return problem(ApiProblem.CHANGED, request, "");
    }

    @ExceptionHandler
    ProblemDetail changed(Applications.ChangedMeanwhile problem, HttpServletRequest request) {
        return problem(ApiProblem.CHANGED, request, "");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem, HttpServletRequest request) {
        return problem(ApiProblem.UNREADABLE, request, "");
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
        return problem(ApiProblem.UNREADABLE, request, "");
    }

    @ExceptionHandler
    ProblemDetail refused(ApiRefusal refusal, HttpServletRequest request) {
        return problem(refusal.problem(), request, refusal.about());
    }

    private ProblemDetail problem(ApiProblem problem, HttpServletRequest request, String about) {
        return problem(problem, problem.what(), request, about);
    }

    private ProblemDetail problem(ApiProblem problem, String what, HttpServletRequest request, String about) {
        var language = PageAdvice.language(request);
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create(ApiProblem.type(what)));
        detail.setTitle(Ruby.plain(texts.say(language, "api." + what + ".title")));
        detail.setDetail(Ruby.plain(texts.say(language, "api." + what + ".detail", about)));
        return detail;
    }
}
