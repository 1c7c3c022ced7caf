package org.kaikaku.platform.identity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody is away, and somebody else has their roles meanwhile (不在・代理): from the first day to the last, and only then. Roles that
 * two people give stay behind.
 */
public record Absence(
        UUID id,
        UUID absent,
        String absentName,
        UUID substitute,
        String substituteName,
        LocalDate from,
        LocalDate to,
        String reason,
        boolean ended) {

    /** Whether this account takes over on that day. */
    public boolean standsIn(UUID account, LocalDate day) {
        return !ended && substitute.equals(account) && !from.isAfter(day) && !to.isBefore(day);
    }
}
