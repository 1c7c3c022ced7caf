package org.kaikaku.service.procedure.office.allotment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.application.Receipt;
import org.kaikaku.service.procedure.application.Worker;

/**
 * Many cases given to somebody with one confirmation (割り振り).
 *
 * @param to name of who got them
 */
record Allotment(
        UUID id,
        UUID account,
        String to,
        Instant at,
        @Nullable Instant undoneAt,
        List<Given> cases) {
    /**
     * @param version of the case once it was given; null where it was not, for the problem named
     * @param before who had it; null where nobody had
     * @param undone null where nobody tried; empty when it was taken back; else why not
     */
    record Given(
            Receipt receipt,
            @Nullable Integer version,
            @Nullable Worker before,
            @Nullable String problem,
            @Nullable String undone) {}

    /** @param grace the city's */
    boolean undoable(Instant now, Duration grace) {
        return undoneAt == null
                && now.isBefore(at.plus(grace))
                && cases.stream().anyMatch(one -> one.version() != null);
    }
}
