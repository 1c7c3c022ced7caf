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

    /** False when another attempt has to go on. */
    boolean run(JobId id, BooleanSupplier stopping) {
        return runs.begin(id).map(run -> attempt(run, stopping)).orElse(true);
    }

    private boolean attempt(Run run, BooleanSupplier stopping) {
        try {
            start(jobs.get(run.kind()), run, stopping);
            runs.end(run, JobState.DONE, null);
            return true;
        } catch (JobInterrupted interrupted) {
            LOG.info("Job {} {}: {}", run.kind(), run.id(), interrupted.getMessage());
            return false;
        } catch (RuntimeException | Error problem) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            LOG.error("Job {} {} failed", run.kind(), run.id(), problem);
            runs.end(run, JobState.FAILED, problem.toString());
            return true;
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
