package org.kaikaku.platform.opendata.publish;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tables that are not published yet, and those that are. */
final class Publishing {
    private Publishing() {}

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTable extends RuntimeException {}
}
