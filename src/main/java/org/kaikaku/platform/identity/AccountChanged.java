package org.kaikaku.platform.identity;

import java.time.Instant;
import java.util.UUID;

/** A way into an account changed; whoever sends messages tells its owner. The pages tell at the next sign-in what is marked so. */
public record AccountChanged(UUID account, Kind kind, Instant at) {
    public enum Kind {
        PASSKEY_ADDED(false),
        PASSKEY_REMOVED(false),
        PASSWORD_CHANGED(false),
        /** Signed in in a browser that was never signed in to it. */
        NEW_DEVICE(false),
        RECOVERY_CODES_MADE(false),
        /** A program may now act for the account. */
        TOKEN_MADE(false),
        /** One of the codes that were printed ahead let somebody in. */
        RECOVERED_BY_OWN_CODE(true),
        /** A clerk gave out a code after identification. */
        RECOVERY_CODE_GIVEN(true),
        /** Two people of the office took every way in away, as the owner had lost theirs (staff). */
        RESET_BY_OFFICE(true),
        RECOVERED_BY_GIVEN_CODE(true),
        /** An address of theirs that was told what happened did not answer for days. */
        WEBHOOK_STOPPED(true);

        private final boolean told;

        Kind(boolean told) {
            this.told = told;
        }

        /** Whether the owner must have seen it before going on. */
        public boolean told() {
            return told;
        }
    }
}
