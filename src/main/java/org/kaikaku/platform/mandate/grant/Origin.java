package org.kaikaku.platform.mandate.grant;

import java.time.LocalDate;
import java.util.UUID;

/** How a mandate came to be. */
public sealed interface Origin {
    /** @param account of the person who gave it */
    record Online(UUID account) implements Origin {}

    /**
     * Recorded at the counter.
     *
     * @param clerk their name, for the office
     * @param document key of what was seen, such as a letter (委任状)
     * @param number that stands on it; empty where it has none
     * @param dated the day that stands on it
     */
    record Counter(UUID account, String clerk, String division, String document, String number, LocalDate dated)
            implements Origin {}
}
