package org.kaikaku.service.procedure.transfer;

import java.time.Instant;
import java.util.UUID;
import org.kaikaku.service.procedure.application.Receipt;

/**
 * A case was given to another division.
 *
 * @param version of the case once it was given
 * @param from key of the division that gave it and reads on
 * @param to key of the division that it was given to
 * @param by name of who gave it
 * @param told whether the applicant has been told
 */
public record Transfer(
        UUID application,
        int version,
        Receipt receipt,
        String from,
        String to,
        String reason,
        String by,
        Instant at,
        boolean told) {}
