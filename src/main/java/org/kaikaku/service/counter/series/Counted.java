package org.kaikaku.service.counter.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one row says: so many people in a half-hour, or one visit to a service.
 *
 * @param slot half-hour of the day, from 0 to 47
 * @param visit null where only people were counted
 */
public record Counted(
        long line,
        LocalDate day,
        String service,
        int slot,
        int people,
        @Nullable Visit visit) {

    /**
     * @param ticket the same for all services that one number went through on a day
     * @param leg from 1, in the order in which they went round
     * @param errand key of {@code counter.yaml}; empty where the file does not say
     * @param calledAt null for those who left before
     */
    public record Visit(
            UUID ticket,
            int leg,
            String errand,
            @Nullable String desk,
            Instant queuedAt,
            @Nullable Instant calledAt,
            Instant endedAt) {
        Visit numbered(int no) {
            return new Visit(ticket, no, errand, desk, queuedAt, calledAt, endedAt);
        }
    }

    Counted with(@Nullable Visit other) {
        return new Counted(line, day, service, slot, people, other);
    }
}
