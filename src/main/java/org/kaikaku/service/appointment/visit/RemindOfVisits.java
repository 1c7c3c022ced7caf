package org.kaikaku.service.appointment.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.appointment.desk.AppointmentDesks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds on the day before, while the city hall is open, and forgets what is long over. */
@Component
class RemindOfVisits implements RecurringJob {
    /** After that the desk's statistics have what they need, and a name is of no use any more. */
    private static final Duration REMEMBER = Duration.ofDays(90);

    private final AppointedVisits visits;
    private final AppointmentDesks desks;
    private final TellGuest tell;
    private final TransactionTemplate together;
    private final Clock clock;

    RemindOfVisits(
            AppointedVisits visits, AppointmentDesks desks, TellGuest tell, TransactionTemplate together, Clock clock) {
        this.visits = visits;
        this.desks = desks;
        this.tell = tell;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "appointment.remind";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        var now = clock.instant();
        visits.forget(now.minus(REMEMBER));
        if (desks.all().isEmpty() || !awake(LocalTime.ofInstant(now, City.ZONE))) {
            return;
        }
        var tomorrow = LocalDate.ofInstant(now, City.ZONE).plusDays(1);
        visits.toRemind(
                        tomorrow.atStartOfDay(City.ZONE).toInstant(),
                        tomorrow.plusDays(1).atStartOfDay(City.ZONE).toInstant())
                .forEach(visit -> together.executeWithoutResult(_ -> remind(visit)));
    }

    private boolean awake(LocalTime time) {
        var hours = desks.hours();
        return !time.isBefore(hours.from()) && time.isBefore(hours.to());
    }

    private void remind(Visit.Booked visit) {
        var desk = desks.find(visit.core().desk());
        if (desk.isPresent() && visits.reminded(visit.core().id(), clock.instant())) {
            tell.remind(visit, desk.get());
        }
    }
}
