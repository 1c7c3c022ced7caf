package org.kaikaku.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in the journal.
 *
 * @param subject register number of the person whose record it is; null where it is nobody's
 */
public record JournalLine(
        long id,
        Instant at,
        Doer doer,
        Act act,
        String purpose,
        @Nullable String subject,
        String object) {}
