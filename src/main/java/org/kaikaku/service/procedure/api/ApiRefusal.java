package org.kaikaku.service.procedure.api;

import org.springframework.http.HttpStatus;

/** A request that was understood and cannot be done. */
class ApiRefusal extends RuntimeException {
    private final HttpStatus status;
    private final String what;
    private final String about;

    /** @param what end of the text's key */
    ApiRefusal(HttpStatus status, String what, String about) {
        super(what + " " + about);
        this.status = status;
        this.what = what;
        this.about = about;
    }

    HttpStatus status() {
        return status;
    }

    String what() {
        return what;
    }

    String about() {
        return about;
    }
}
