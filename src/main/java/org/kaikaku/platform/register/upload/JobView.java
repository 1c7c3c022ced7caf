package org.kaikaku.platform.register.upload;

import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.JobState;

/**
 * How far it is, and in the end what became of it.
 *
 * @param summary null until it has been read
 */
public record JobView(
        String job,
        String name,
        JobState state,
        int done,
        int total,
        @Nullable Summary summary) {
    public boolean running() {
        return !state.ended();
    }
}
