package org.kaikaku.platform.notice.undelivered;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was given up and about which nobody has done anything yet. Who keeps the system needs to know why it failed and not whom it was
 * for: of the address only the mail server's name is shown.
 *
 * @param account null where its reader has none
 * @param subject as it stood in the mail to somebody without an account; null for all others, whose mails all say the same
 * @param notices how many it told of; 0 for a mail to confirm an address, whose code is void by now
 * @param letters how many of them go by letter already
 * @param problem as the mail server said it, or we of it
 */
record Undelivered(
        UUID id,
        @Nullable UUID account,
        String address,
        @Nullable String subject,
        int attempts,
        Instant endedAt,
        String problem,
        int notices,
        int letters) {

    enum Settlement {
        /** What it told of waits for the next mail. */
        AGAIN,
        LETTER,
        /** Nothing more is done; it can be read on the page. */
        LEFT
    }

    /** Whether there is anything that could be sent once more. */
    boolean tells() {
        return notices > 0;
    }

    boolean allByLetter() {
        return letters >= notices;
    }

    /** The server said that it will never take it (5xx); else it was tried in vain. */
    boolean refused() {
        return problem.matches("(?s)5\\d\\d[ -].*");
    }

    String server() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Servers repeat the address in what they say. */
    String reason() {
        return problem.replaceAll("[^\\s<>\"'(),;:]+@", "…@").strip();
    }
}
