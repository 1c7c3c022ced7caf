package org.kaikaku.platform.identity.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of the moment somebody came in.
 *
 * @param id names the session to its owner; what the cookie holds is never shown
 * @param ends when it ends, whatever is clicked
 */
public record Arrival(UUID id, UUID account, String device, Instant at, Instant ends) implements Serializable {
    static final String KEPT_AS = Arrival.class.getName();
}
