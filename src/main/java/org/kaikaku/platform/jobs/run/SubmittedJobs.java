package org.kaikaku.platform.jobs.run;

import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.JobId;
import org.kaikaku.platform.jobs.JobProgress;
import org.kaikaku.platform.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

@Service
class SubmittedJobs implements Jobs {
    private final Runs runs;
    private final JobNode node;
    private final JsonMapper json;

    SubmittedJobs(Runs runs, JobNode node, JsonMapper json) {
        this.runs = runs;
        this.node = node;
        this.json = json;
    }

    @Override
    @Transactional
    public <I> JobId submit(Job<I> job, I input, String submitter) {
        var id = new JobId(UUID.randomUUID());
        runs.submit(id, job, json.writeValueAsString(input), submitter);
        node.schedule(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                node.look();
            }
        });
        return id;
    }

    @Override
    public Optional<JobProgress> progress(JobId id) {
        return runs.progress(id);
    }
}
