package org.kaikaku.service.procedure.counter;

import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whose work the counter is. */
public final class Reception {
    private Reception() {}

    /** @throws org.kaikaku.platform.identity.NotTheirs when the actor does not receive people */
    public static void only(Actor actor) {
        actor.must(Right.RECEIVE);
    }

    /** The page leads nowhere, or not for this clerk. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public static class NotHere extends RuntimeException {}
}
