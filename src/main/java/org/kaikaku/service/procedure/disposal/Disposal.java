package org.kaikaku.service.procedure.disposal;

import java.time.Instant;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/** A list of papers whose time is over, as somebody of the division has confirmed it (廃棄の確認). */
sealed interface Disposal {
    Confirmed confirmed();

    /**
     * Waits until it can no longer be taken back.
     *
     * @param papers how many stood on it
     */
    record Confirmed(UUID id, String division, Doer by, Instant at, Instant due, int papers) implements Disposal {
        @Override
        public Confirmed confirmed() {
            return this;
        }

        boolean undoable(Instant now) {
            return now.isBefore(due);
        }
    }

    record Undone(Confirmed confirmed, Instant at) implements Disposal {}

    /** Nothing of the papers is left but their lines. */
    record Done(Confirmed confirmed, Instant at) implements Disposal {}
}
