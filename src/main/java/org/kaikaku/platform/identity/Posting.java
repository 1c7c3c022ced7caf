package org.kaikaku.platform.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's role in a division from one day to another; both days count.
 *
 * @param office the division that they sit in
 * @param role key
 * @param division {@code *} for the whole city
 * @param to null while no end is known
 */
public record Posting(
        UUID account,
        String login,
        String name,
        @Nullable String office,
        String role,
        String division,
        LocalDate from,
        @Nullable LocalDate to) {
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
