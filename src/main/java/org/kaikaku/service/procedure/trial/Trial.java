package org.kaikaku.service.procedure.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A draft tried on some families.
 *
 * @param on which
 * @param wrote the draft's version that was tried
 * @param since first day, where they applied in a time; else the day on which it was asked for
 * @param until last day
 */
record Trial(
        UUID id,
        UUID draft,
        int wrote,
        On on,
        LocalDate since,
        LocalDate until,
        UUID job,
        String askedBy,
        Instant askedAt) {

    enum On {
        /** Who applied in a time, by what they said then. */
        APPLIED,
        /** Everybody in the register, by what it knows of them. */
        REGISTER
    }
}
