package org.kaikaku.place.booking.lock;

/** The lock service does not take a code: it knows no such door, say. */
public class CodeRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    CodeRefused(String what) {
        super(what);
    }
}
