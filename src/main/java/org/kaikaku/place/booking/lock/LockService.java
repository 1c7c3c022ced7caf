package org.kaikaku.place.booking.lock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets codes at doors and takes them back. Every call may be repeated and may come late: what has a lower revision than what the service knows
 * of that code changes nothing.
 */
public interface LockService {
    /** Whether the city has one. */
    boolean there();

    /**
     * From then on these doors, and no others, open to this code in its time.
     *
     * @throws LocksAway where nobody answers, so that it is to be tried again
     * @throws CodeRefused where the service does not take it
     */
    void set(Code code);

    /**
     * No door opens to it any more; nothing happens where there was none.
     *
     * @throws LocksAway where nobody answers, so that it is to be tried again
     */
    void revoke(UUID id, int revision);

    /**
     * What happened at the doors.
     *
     * @param after the number of the last event that is known of the log; 0 for all
     * @throws LocksAway where nobody answers
     */
    Log log(long after);

    /**
     * @param id of the booking
     * @param doors keys of rooms
     * @param revision counts up with each change of this code
     */
    record Code(UUID id, List<String> doors, String code, Instant from, Instant until, int revision) {
        /** Keeps the code out of every log. */
        @Override
        public String toString() {
            return id + " at " + doors;
        }
    }

    /** @param id of the log; a service that has lost its log begins another, whose numbers begin anew */
    record Log(UUID id, List<Event> events) {}

    /**
     * Somebody typed a code at a door.
     *
     * @param number in the order in which the service heard of it
     * @param code whose it was; null where nobody has that code
     * @param why it did not open: {@code unknown}, {@code other-door}, {@code early}, {@code over} or {@code revoked}; empty where it did
     */
    record Event(long number, @Nullable UUID code, String door, Instant at, boolean opened, String why) {}
}
