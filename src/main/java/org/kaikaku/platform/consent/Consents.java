package org.kaikaku.platform.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.identity.Actor;

/**
 * Has an act done by two people. A room that marks an act asks here instead of doing it, and listens:
 *
 * <pre>{@code
 * @EventListener
 * void given(ConsentGiven given) {
 *     if (given.act().equals("roles.grant")) { … }
 * }
 * }</pre>
 *
 * A plain {@code @EventListener}: it runs in the transaction of the second person's agreement, so that both or neither happen.
 */
public interface Consents {
    /** In the caller's transaction. Whether the asker may ask for the act at all is for the caller to know. */
    Asking ask(ConsentRequest request, Actor asker);

    /** The request that waits for this act on this object, for pages that tell so. */
    Optional<UUID> waiting(String act, String object);

    /** What became of asking. */
    sealed interface Asking {
        UUID id();

        /** @param until the last day on which somebody can agree */
        record Asked(UUID id, LocalDate until) implements Asking {}

        /** The same act on the same object waits already; this one was not taken. */
        record AskedBefore(UUID id) implements Asking {}
    }
}
