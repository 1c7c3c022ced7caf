package org.kaikaku.service.procedure.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A draft tried on the families who applied in a time.
 *
 * @param wrote the draft's version that was tried
 * @param since first day
 * @param until last day
 */
record Trial(
        UUID id, UUID draft, int wrote, LocalDate since, LocalDate until, UUID job, String askedBy, Instant askedAt) {}
