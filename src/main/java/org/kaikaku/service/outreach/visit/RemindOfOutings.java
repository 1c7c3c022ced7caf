package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds on the day before, while the city hall is open, and forgets what is long over. */
@Component
class RemindOfOutings implements RecurringJob {
    private final StopVisits visits;
    private final Outings outings;
    private final Timetables timetables;
    private final Cities cities;
    private final TellVisitor tell;
    private final TransactionTemplate together;
    private final Clock clock;

    RemindOfOutings(
            StopVisits visits,
            Outings outings,
            Timetables timetables,
            Cities cities,
            TellVisitor tell,
            TransactionTemplate together,
            Clock clock) {
        this.visits = visits;
        this.outings = outings;
        this.timetables = timetables;
        this.cities = cities;
        this.tell = tell;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outreach.remind";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        timetables.find().ifPresent(this::run);
    }

    private void run(Timetable timetable) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        visits.forget(today.minusDays(timetable.forgetDays()));
        if (awake()) {
            visits.toRemind(today.plusDays(1)).forEach(visit -> together.executeWithoutResult(_ -> remind(visit)));
        }
    }

    private boolean awake() {
        var time = LocalTime.ofInstant(clock.instant(), City.ZONE);
        var hours = cities.current().openingHours();
        return !time.isBefore(hours.from()) && time.isBefore(hours.to());
    }

    /** Of an outing that is called off they hear otherwise. */
    private void remind(StopVisit.Booked visit) {
        var core = visit.core();
        var outing = outings.find(core.van(), core.day());
        if (outing.isPresent() && !outing.get().calledOff() && visits.reminded(core.id(), clock.instant())) {
            tell.remind(
                    visit,
                    outing.get()
                            .at(core.stop())
                            .map(call -> when(core, call))
                            .orElse(TellVisitor.span(core.from(), core.until())));
        }
    }

    private static Text when(StopVisit.Core core, Call call) {
        return Optional.ofNullable(call.arrives())
                .filter(_ -> call.byBooking())
                .map(arrives -> TellVisitor.span(arrives, java.util.Objects.requireNonNull(call.leaves())))
                .orElse(TellVisitor.span(core.from(), core.until()));
    }
}
