package org.kaikaku.platform.jobs.run;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node takes part in the work. */
@Component("jobs")
class JobsHealth implements HealthIndicator {
    private final JobNode node;

    JobsHealth(JobNode node) {
        this.node = node;
    }

    @Override
    public Health health() {
        return (node.isRunning() ? Health.up() : Health.down()).build();
    }
}
