package org.kaikaku.platform.staffing.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an applied file, and what became of it.
 *
 * @param problem end of the key of the text that says why it is not done although its day has come; null where it is not held up
 * @param settled when it was done or taken back; null while it waits
 */
record Planned(
        UUID roster,
        UUID account,
        Change change,
        State state,
        @Nullable String problem,
        @Nullable Instant settled) {
    enum State {
        WAITING,
        DONE,
        UNDONE
    }

    boolean due(LocalDate today) {
        return state == State.WAITING && !change.effective().isAfter(today);
    }

    /** Until its day begins. */
    boolean undoable(LocalDate today) {
        return state == State.WAITING && change.effective().isAfter(today);
    }
}
