package org.kaikaku.platform.jobs;

import java.util.Optional;

/** Where rooms hand in work and ask how far it is. */
public interface Jobs {
    /**
     * Part of the caller's transaction: the job starts once that commits, and not at all if it doesn't.
     *
     * @param submitter the account that asks for it
     */
    <I> JobId submit(Job<I> job, I input, String submitter);

    Optional<JobProgress> progress(JobId id);
}
