package org.kaikaku.platform.jobs.run;

import java.util.function.BooleanSupplier;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.Progress;

class RunProgress implements Progress {
    private final Runs runs;
    private final Run run;
    private final BooleanSupplier stopping;

    RunProgress(Runs runs, Run run, BooleanSupplier stopping) {
        this.runs = runs;
        this.run = run;
        this.stopping = stopping;
    }

    @Override
    public int done() {
        return run.done();
    }

    @Override
    public void total(int steps) {
        ours(runs.total(run, steps));
    }

    @Override
    public void done(int steps) {
        if (stopping.getAsBoolean()) {
            throw new JobInterrupted("This node stops");
        }
        ours(runs.done(run, steps));
    }

    @Override
    public void message(String key) {
        ours(runs.message(run, key));
    }

    private static void ours(boolean written) {
        if (!written) {
            throw new JobInterrupted("Another node has taken this job over");
        }
    }
}
