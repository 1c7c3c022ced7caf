package org.kaikaku.place.booking.facility;

/** How a room's door is opened (電子錠). */
public enum Lock {
    /** By a key that the facility hands out. */
    NONE,
    /** By a code that a lock service sets and takes back at once. */
    ONLINE,
    /** By a code that rolls (RFC 6238): the lock has a clock and no network, and what it was once shown it opens to. */
    OFFLINE
}
