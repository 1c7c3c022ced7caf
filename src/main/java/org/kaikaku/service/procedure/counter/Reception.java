package org.kaikaku.service.procedure.counter;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The counter, for those whose work it is. */
final class Reception {
    private Reception() {}

    /** The page leads nowhere, or not for this clerk. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NotHere extends RuntimeException {}
}
