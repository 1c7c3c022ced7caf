package org.kaikaku.service.procedure.office;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** When the time of grace is over, what was held goes out, each in a transaction of its own. */
@Component
class LeaveInTime implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(LeaveInTime.class);

    private final LetLeave leave;
    private final Clock clock;

    LeaveInTime(LetLeave leave, Clock clock) {
        this.leave = leave;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "procedure.leave";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        for (var receipt : leave.due(clock.instant())) {
            try {
                leave.leave(receipt);
            } catch (DataAccessException e) {
                LOG.warn("{} does not leave just now", receipt, e);
            }
        }
    }
}
