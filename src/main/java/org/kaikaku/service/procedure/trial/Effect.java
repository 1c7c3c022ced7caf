package org.kaikaku.service.procedure.trial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change for one of a family.
 *
 * @param index which of several, from 1; 0 where it is done once
 * @param before the deadline by the version in force; null where there is none or its first day is not known
 * @param after the deadline by the draft
 */
record Effect(
        int index,
        Change change,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    /** In days; 0 where not both are known. */
    int daysLater() {
        return before == null || after == null ? 0 : (int) java.time.temporal.ChronoUnit.DAYS.between(before, after);
    }
}
