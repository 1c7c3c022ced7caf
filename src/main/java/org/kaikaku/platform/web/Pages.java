package org.kaikaku.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** How a controller answers with a page: a template and its one view record. */
public final class Pages {
    private Pages() {}

    public static ModelAndView show(String template, Object view) {
        return new ModelAndView(template, "view", view);
    }

    /** The same page again, with what must be mended. */
    public static ModelAndView mend(String template, Object view) {
        return withStatus(template, view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView withStatus(String template, Object view, HttpStatusCode status) {
        var answer = show(template, view);
        answer.setStatus(status);
        return answer;
    }

    public static ModelAndView go(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
