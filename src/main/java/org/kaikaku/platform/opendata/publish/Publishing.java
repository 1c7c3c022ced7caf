package org.kaikaku.platform.opendata.publish;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who may see what is not published yet, and publish it. */
final class Publishing {
    private Publishing() {}

    /** @throws NotPublisher where somebody may not */
    static void only(Actor actor) {
        if (!actor.has(Right.PUBLISH)) {
            throw new NotPublisher();
        }
    }

    @ResponseStatus(HttpStatus.FORBIDDEN)
    static class NotPublisher extends RuntimeException {}

    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchTable extends RuntimeException {}
}
