package org.kaikaku.platform.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives places for a time. Everything happens in the caller's transaction, and is told by events in it.
 *
 * <p>Callers keep their transactions short, and call at most one method that takes ({@link #hold}, {@link #reserve}, {@link #move}, {@link
 * #release}) in one: each locks its parts in one fixed order, so that nobody waits for somebody who waits for them; two calls would be two orders.
 */
public interface Reservations {
    /**
     * Held for a while, so that somebody can type in peace.
     *
     * @param holder who gets it, as the calling room names them: {@code appointment/…}
     * @param lasting after that, anybody may have it again
     */
    Taking hold(Slot slot, String holder, Duration lasting);

    /** At once, without a hold. */
    Taking reserve(Slot slot, String holder);

    /** Makes a reservation of a hold. False where its time is over; then it must be asked for again. */
    boolean confirm(UUID hold);

    /** Gives a hold or a reservation back, and offers its time to whoever waits first. False where there is none any more. */
    boolean release(UUID claim);

    /** To another time or place under the same id; what is left goes to whoever waits. Where it is full all stays as it was. */
    Moving move(UUID claim, Slot to);

    enum Moving {
        MOVED,
        FULL,
        /** There is none any more. */
        GONE
    }

    /** Those of these slots that somebody could have now. One statement, however many are asked for. */
    Set<Slot> free(List<Slot> slots);

    /** Whether somebody holds something of it at this moment, without having reserved it: it may be free again soon. */
    boolean onHold(Slot slot);

    /**
     * Joins those who wait, at the end. Who waits for a time that is free now is told so, and joins nobody.
     *
     * @return empty where it could be taken at once
     */
    Optional<UUID> await(Wish wish);

    /** Waits no more; also gives back what is on offer. False where nobody waits under this id. */
    boolean leave(UUID wish);

    /**
     * Who waits has it by a reservation of its own, made in this transaction: they wait no more. What is on offer for them is not given back; what they
     * have just reserved keeps others from it.
     */
    void fulfilled(UUID wish);

    /** How many wait before this one for something of the same resource; empty where nobody waits under this id. */
    Optional<Integer> before(UUID wish);

    /** What somebody has or holds; empty where that is over. */
    Optional<Held> find(UUID claim);

    /** @param until null for a reservation */
    record Held(
            UUID claim, String holder, Slot slot, @Nullable Instant until) {}
}
