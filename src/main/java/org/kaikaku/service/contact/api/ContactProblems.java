package org.kaikaku.service.contact.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Texts;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong, in the caller's language. */
@RestControllerAdvice(basePackageClasses = ContactProblems.class)
class ContactProblems {
    private final Texts texts;

    ContactProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(ContactRefusal refusal, HttpServletRequest request) {
        return detail(refusal.problem(), request);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem, HttpServletRequest request) {
        return detail(ContactProblem.UNREADABLE, request);
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException problem, HttpServletRequest request) {
        return detail(ContactProblem.UNREADABLE, request);
    }

    private ProblemDetail detail(ContactProblem problem, HttpServletRequest request) {
        var language = PageAdvice.language(request);
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create(problem.type()));
        detail.setTitle(Ruby.plain(texts.say(language, problem.text() + ".title")));
        detail.setDetail(Ruby.plain(texts.say(language, problem.text() + ".detail", OnceKey.HEADER)));
        return detail;
    }
}
