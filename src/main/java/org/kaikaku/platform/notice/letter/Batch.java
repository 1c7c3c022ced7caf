package org.kaikaku.platform.notice.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kaikaku.platform.audit.Doer;

/** Letters of a division that are printed and posted together. One type per state. */
sealed interface Batch {
    Head head();

    /** @param version must match on every write */
    record Head(UUID id, String division, Doer maker, Instant madeAt, int version) {}

    /** A job is at it. */
    record Printing(Head head) implements Batch {
        /** @param letters how many came out */
        Printed printed(int letters) {
            return new Printed(head, letters);
        }

        /** Its job has failed. */
        Undone undo() {
            return new Undone(head);
        }
    }

    record Printed(Head head, int letters) implements Batch {
        /** Its letters wait again, and what was printed is thrown away. */
        Undone undo() {
            return new Undone(head);
        }

        Posted post(LocalDate on) {
            return new Posted(head, letters, on);
        }
    }

    record Posted(Head head, int letters, LocalDate on) implements Batch {}

    record Undone(Head head) implements Batch {}
}
