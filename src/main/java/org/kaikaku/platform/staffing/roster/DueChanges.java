package org.kaikaku.platform.staffing.roster;

import java.time.Duration;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.jobs.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Does on its day what applied files say, each row for itself. */
@Service
class DueChanges implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(DueChanges.class);

    private final Changes changes;
    private final Planning planning;
    private final CarryOut carryOut;

    DueChanges(Changes changes, Planning planning, CarryOut carryOut) {
        this.changes = changes;
        this.planning = planning;
        this.carryOut = carryOut;
    }

    @Override
    public String name() {
        return "staffing.due-changes";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (var planned : changes.due(planning.today())) {
            try {
                carryOut.carryOut(planned, Doer.SYSTEM);
            } catch (DataAccessException notNow) {
                // The others need not wait for this one, which the next round tries again.
                LOG.warn("Row {} of roster {} waits on", planned.change().line(), planned.roster(), notNow);
            }
        }
    }
}
