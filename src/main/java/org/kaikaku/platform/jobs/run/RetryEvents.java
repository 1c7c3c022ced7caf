package org.kaikaku.platform.jobs.run;

import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/** Hands events to listeners again that failed on them, so that a full disk or a broken form delays a letter and does not lose it. */
@Component
class RetryEvents implements RecurringJob {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final FailedEventPublications failed;

    RetryEvents(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Override
    public String name() {
        return "jobs.retry-events";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(PAUSE));
    }
}
