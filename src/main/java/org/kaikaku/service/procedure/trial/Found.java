package org.kaikaku.service.procedure.trial;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An effect with the case that it is about.
 *
 * @param receipt of the family's application for this procedure, else of another of the same interview
 * @param division in charge of that application
 * @param person register number of the applicant
 * @param daysLater by how many days the deadline would move
 */
record Found(
        UUID interview,
        int index,
        Change change,
        @Nullable String receipt,
        @Nullable String division,
        @Nullable String person,
        int daysLater) {}
