package org.kaikaku.platform.mandate.acting;

import java.util.Locale;

/** Nothing was done, and the person is told why. */
class Stopped extends RuntimeException {
    private final Why why;

    Stopped(Why why) {
        super(why.name());
        this.why = why;
    }

    enum Why {
        /** The mandate was revoked, is past its last day, or one of the two is dead; or it never was this account's. */
        OVER,
        /** The page was opened for somebody else, in another window. */
        OTHER_WINDOW,
        /** Only for oneself: one's account, who looked, mandates. */
        ONESELF_ONLY,
        /** What is wanted lies outside of what was given. */
        OUTSIDE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Why why() {
        return why;
    }
}
