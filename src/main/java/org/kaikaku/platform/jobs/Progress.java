package org.kaikaku.platform.jobs;

/** How far a running job is. Written in the caller's transaction where there is one, else at once. */
public interface Progress {
    /** Steps that earlier, interrupted runs of this job have finished. */
    int done();

    void total(int steps);

    /**
     * @param steps finished in all, those of earlier runs included
     * @throws JobInterrupted when this node stops, or another has taken the job over; let it pass, and the transaction of this step is
     *     undone
     */
    void done(int steps);

    /** @param key of a text that is shown to whoever waits */
    void message(String key);
}
