package org.kaikaku.platform.jobs.run;

import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobInterrupted;
import org.kaikaku.platform.jobs.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One attempt at a job, to its end or to the end of this node. */
class RunJob {
    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);
    /** A job that takes its node down would take down every node in turn. */
    private static final int ATTEMPTS = 20;

    private final Map<String, Job<?>> jobs;
    private final Runs runs;
    private final JsonMapper json;

    RunJob(Collection<? extends Job<?>> jobs, Runs runs, JsonMapper json) {
        this.jobs = jobs.stream().collect(Collectors.toUnmodifiableMap(Job::kind, Function.identity()));
        this.runs = runs;
        this.json = json;
    }

    enum Then {
        REMOVE,
        /** Another attempt has to go on. */
        AT_ONCE,
        /** Others come first. */
        LATER
    }

    Then run(JobId id, BooleanSupplier stopping) {
        return switch (runs.begin(id)) {
            case Runs.Beginning.Begun(var run) -> attempt(run, stopping);
            case Runs.Beginning.NotYet() -> Then.LATER;
            case Runs.Beginning.Ended() -> Then.REMOVE;
        };
    }

    private Then attempt(Run run, BooleanSupplier stopping) {
        try {
            start(jobs.get(run.kind()), run, stopping);
            runs.end(run, JobState.DONE, null);
            return Then.REMOVE;
        } catch (JobInterrupted interrupted) {
            LOG.info("Job {} {}: {}", run.kind(), run.id(), interrupted.getMessage());
            return Then.AT_ONCE;
        } catch (RuntimeException | Error problem) {
            if (stopping.getAsBoolean()) {
                return Then.AT_ONCE;
            }
            LOG.error("Job {} {} failed", run.kind(), run.id(), problem);
            runs.end(run, JobState.FAILED, problem.toString());
            return Then.REMOVE;
        }
    }

    private <I> void start(@Nullable Job<I> job, Run run, BooleanSupplier stopping) {
        if (job == null) {
            throw new IllegalStateException("No room does jobs of the kind " + run.kind());
        }
        if (run.attempt() > ATTEMPTS) {
            throw new IllegalStateException("Interrupted %d times".formatted(ATTEMPTS));
        }
        job.run(json.readValue(run.input(), job.input()), new RunProgress(runs, run, stopping));
    }
}
