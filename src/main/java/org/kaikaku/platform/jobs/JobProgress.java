package org.kaikaku.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param submitter the account that asked for it
 * @param total null until the job knows
 * @param message key of a text, null until the job says something
 * @param problem what went wrong, in the words of the program, for the city's IT staff; null unless it failed
 */
public record JobProgress(
        JobId id,
        String kind,
        String submitter,
        JobState state,
        int done,
        @Nullable Integer total,
        @Nullable String message,
        @Nullable String problem,
        Instant submitted,
        @Nullable Instant ended) {}
