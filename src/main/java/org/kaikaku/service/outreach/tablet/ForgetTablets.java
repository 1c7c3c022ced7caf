package org.kaikaku.service.outreach.tablet;

import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Component;

/**
 * Forgets tablets that brought everything, with what they brought, as long after the outing as bookings are. Not one that is still out, and
 * none of which something waits for a person.
 */
@Component
class ForgetTablets implements RecurringJob {
    private final Tablets tablets;
    private final Timetables timetables;

    ForgetTablets(Tablets tablets, Timetables timetables) {
        this.tablets = tablets;
        this.timetables = timetables;
    }

    @Override
    public String name() {
        return "outreach.tablets.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        timetables.find().ifPresent(timetable -> tablets.forget(timetables.day().minusDays(timetable.forgetDays())));
    }
}
