package org.kaikaku.platform.webhook.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address.
 *
 * @param event the receiver knows it by this, however often it comes
 * @param body as it is sent, to the letter
 * @param attempts how often it was sent
 * @param next when it is sent, if it waits
 * @param answer what came back last: a status, or the kind of failure
 */
public record Delivery(
        UUID id,
        UUID endpoint,
        UUID event,
        String type,
        String body,
        Instant at,
        State state,
        int attempts,
        Instant next,
        @Nullable Instant last,
        @Nullable String answer) {

    public enum State {
        WAITING,
        DELIVERED,
        /** Tried as often as is of use; its owner can have it sent again. */
        GIVEN_UP
    }

    /** End of the class that it is shown in. */
    public String style() {
        return switch (state) {
            case WAITING -> "go";
            case DELIVERED -> "done";
            case GIVEN_UP -> "wait";
        };
    }

    /** As the receiver reads it. */
    String message() {
        return "msg_" + event.toString().replace("-", "");
    }
}
