package org.kaikaku.service.counter.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's way through one service, with the moments from which waits are computed.
 *
 * @param no counts from 1
 * @param service key of the service that it waits for or is at
 * @param onward keys of the services that follow
 * @param note from the desk that sent it here; empty for none
 * @param orderAt its place in the queue: when it came, made earlier by a priority
 * @param desk that called last; null before
 * @param calls how often it was called at this service
 * @param servedAt since when it is served
 * @param heldAt since when it waits to be handed something over (交付待ち)
 * @param handedAt when that was handed over
 * @param standing how they stood when they began to wait
 */
public record Leg(
        int no,
        String service,
        List<String> onward,
        String note,
        Instant orderAt,
        Instant queuedAt,
        @Nullable String desk,
        int calls,
        @Nullable Instant calledAt,
        @Nullable Instant servedAt,
        @Nullable Instant heldAt,
        @Nullable Instant handedAt,
        Standing standing) {

    public Leg {
        onward = List.copyOf(onward);
    }

    static Leg first(List<String> services, Instant orderAt, Instant now, Standing standing) {
        return waiting(1, services, "", orderAt, now).stood(standing);
    }

    private static Leg waiting(int no, List<String> services, String note, Instant orderAt, Instant now) {
        return new Leg(
                no,
                services.getFirst(),
                services.subList(1, services.size()),
                note,
                orderAt,
                now,
                null,
                0,
                null,
                null,
                null,
                null,
                Standing.UNKNOWN);
    }

    Leg calledTo(String desk, Instant now) {
        return new Leg(
                no, service, onward, note, orderAt, queuedAt, desk, calls + 1, now, servedAt, heldAt, handedAt,
                standing);
    }

    Leg served(Instant now) {
        return new Leg(
                no, service, onward, note, orderAt, queuedAt, desk, calls, calledAt, now, heldAt, handedAt, standing);
    }

    Leg held(Instant now) {
        return new Leg(
                no, service, onward, note, orderAt, queuedAt, desk, calls, calledAt, servedAt, now, handedAt, standing);
    }

    Leg handed(Instant now) {
        return new Leg(
                no, service, onward, note, orderAt, queuedAt, desk, calls, calledAt, servedAt, heldAt, now, standing);
    }

    Leg stood(Standing how) {
        return new Leg(
                no, service, onward, note, orderAt, queuedAt, desk, calls, calledAt, servedAt, heldAt, handedAt, how);
    }

    /** The next service of its way; who has been through one does not queue behind those who came later than themselves. */
    Leg onward(Instant now) {
        return waiting(no + 1, onward, "", orderAt, now);
    }

    /** Another service before those that follow. */
    Leg sentTo(String other, String why, Instant now) {
        var rest = onward.stream().filter(key -> !key.equals(other)).toList();
        var way = new ArrayList<String>();
        way.add(other);
        way.addAll(rest);
        return waiting(no + 1, way, why, orderAt, now);
    }
}
