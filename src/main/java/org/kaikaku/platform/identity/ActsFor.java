package org.kaikaku.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;

/** Knows for whom whoever is signed in acts in a request; the room that keeps mandates answers. */
public interface ActsFor {
    /**
     * @param wanted where the actor is handed to, which may be open to {@link ForAnother} or not
     * @return the same actor, or with their {@link Actor#behalf()}
     * @throws RuntimeException one that tells, on a page of its own, why nothing is done: the mandate is over, or this is no place for it
     */
    Actor acting(Actor self, HttpServletRequest request, MethodParameter wanted);
}
