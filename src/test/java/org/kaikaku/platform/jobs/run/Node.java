package org.kaikaku.platform.jobs.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One copy of the application that shares the work, without the rest of the house. */
class Node implements AutoCloseable {
    static final Duration HEARTBEAT = Duration.ofMillis(100);

    private final JobNode node;
    final Runs runs;
    final SubmittedJobs jobs;

    private Node(
            DataSource data, Duration heartbeat, List<? extends Job<?>> known, List<? extends RecurringJob> recurring) {
        var json = JsonMapper.builder().build();
        runs = new Runs(JdbcClient.create(data), Clock.systemUTC());
        node = new JobNode(data, Clock.systemUTC(), heartbeat, () -> new RunJob(known, runs, json), () -> recurring);
        jobs = new SubmittedJobs(runs, node, json);
    }

    static Node start(DataSource data, Job<?>... known) {
        return start(data, HEARTBEAT, List.of(known), List.of());
    }

    static Node start(
            DataSource data, Duration heartbeat, List<? extends Job<?>> known, List<? extends RecurringJob> recurring) {
        var started = new Node(data, heartbeat, known, recurring);
        started.node.start();
        return started;
    }

    @Override
    public void close() {
        node.stop();
    }
}
