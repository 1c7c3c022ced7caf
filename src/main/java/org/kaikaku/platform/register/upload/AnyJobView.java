package org.kaikaku.platform.register.upload;

import org.kaikaku.platform.jobs.JobProgress;

/** Work of another room, as far as everybody's work is alike. */
public record AnyJobView(JobProgress job) {
    public boolean running() {
        return !job.state().ended();
    }

    public int total() {
        var total = job.total();
        return Math.max(1, Math.max(job.done(), total == null ? 0 : total));
    }
}
