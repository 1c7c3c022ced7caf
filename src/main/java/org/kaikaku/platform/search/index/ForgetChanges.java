package org.kaikaku.platform.search.index;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Changes that every node has followed long ago. A node that slept for longer builds its index anew. */
@Component
class ForgetChanges implements RecurringJob {
    private static final Duration KEPT = Duration.ofDays(7);

    private final ChangeTable table;
    private final Clock clock;

    ForgetChanges(ChangeTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "search.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        table.forget(clock.instant().minus(KEPT));
    }
}
