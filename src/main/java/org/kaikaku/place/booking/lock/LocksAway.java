package org.kaikaku.place.booking.lock;

/** The lock service does not answer, or not as promised: what it was to do may be done or not, and is tried again. */
public class LocksAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    LocksAway(String what) {
        super(what);
    }
}
