package org.kaikaku.platform.mandate.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.kaikaku.platform.language.Ruby;
import org.kaikaku.platform.mandate.NotInMandate;
import org.kaikaku.platform.web.PageAdvice;
import org.kaikaku.platform.web.Pages;
import org.kaikaku.platform.web.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that nothing was done, why, and how to go on; to a program as problem+json. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StoppedPages {
    private final Texts texts;

    StoppedPages(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    Object stopped(Stopped stopped, HttpServletRequest request) {
        return answer(stopped.why(), request);
    }

    @ExceptionHandler
    Object outside(NotInMandate outside, HttpServletRequest request) {
        return answer(Stopped.Why.OUTSIDE, request);
    }

    private Object answer(Stopped.Why why, HttpServletRequest request) {
        var status = why == Stopped.Why.OTHER_WINDOW ? HttpStatus.CONFLICT : HttpStatus.FORBIDDEN;
        if (!ActingSession.program(request)) {
            return Pages.withStatus("platform/mandate/stopped", new StoppedView(why.key()), status);
        }
        var language = PageAdvice.language(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:kaikaku:problem:mandate-" + why.key()));
        problem.setTitle(Ruby.plain(texts.say(language, "mandate.stopped." + why.key())));
        problem.setDetail(Ruby.plain(texts.say(language, "mandate.stopped." + why.key() + ".what")));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
