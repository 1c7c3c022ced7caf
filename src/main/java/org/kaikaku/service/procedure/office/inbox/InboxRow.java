package org.kaikaku.service.procedure.office.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.procedure.interview.Remaining;

/**
 * A case as the inbox shows it.
 *
 * @param granted null until it is decided
 * @param elsewhere the division that works on it now, where it was given away; null for one's own
 * @param left null once it is closed, and while a correction is waited for
 * @param news whether the register has changed since it came, and nobody has checked that yet
 */
public record InboxRow(
        String receipt,
        Text procedure,
        String division,
        @Nullable Text elsewhere,
        String channel,
        String applicant,
        String state,
        @Nullable Boolean granted,
        @Nullable Remaining left,
        LocalDate received,
        @Nullable UUID worker,
        @Nullable String workerName,
        boolean news,
        int version) {

    /** Nobody has it and it is open, so it can be claimed from the list. */
    public boolean free() {
        return elsewhere == null && state.equals("RECEIVED");
    }
}
