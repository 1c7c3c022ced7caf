package org.kaikaku.platform.staffing.roster;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.city.Keepings;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;

/** Forgets files that have done what they said: they name people, and the journal tells what was done. */
@Component
class ForgetRosters implements RecurringJob {
    private final Rosters rosters;
    private final Keepings keepings;
    private final Clock clock;

    ForgetRosters(Rosters rosters, Keepings keepings, Clock clock) {
        this.rosters = rosters;
        this.keepings = keepings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "staffing.forget-rosters";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        rosters.forget(clock.instant().minus(Duration.ofDays(keepings.current().imports())));
    }
}
