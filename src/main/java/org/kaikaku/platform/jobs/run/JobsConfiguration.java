package org.kaikaku.platform.jobs.run;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.kaikaku.platform.jobs.Job;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    /** Asks the rooms for their work only when the house is complete, since they hand in work here too. */
    @Bean
    JobNode jobNode(
            DataSource data,
            Clock clock,
            Runs runs,
            JsonMapper json,
            ObjectProvider<Job<?>> jobs,
            ObjectProvider<RecurringJob> recurring) {
        return new JobNode(
                data,
                clock,
                HEARTBEAT,
                () -> new RunJob(jobs.stream().toList(), runs, json),
                () -> recurring.stream().toList());
    }
}
