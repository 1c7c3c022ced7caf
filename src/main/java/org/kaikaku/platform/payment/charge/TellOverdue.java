package org.kaikaku.platform.payment.charge;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.payment.Overdue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells once of each charge that its day is over and nobody has paid. */
@Component
class TellOverdue implements RecurringJob {
    private final ChargeTable charges;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;
    private final Clock clock;

    TellOverdue(ChargeTable charges, ApplicationEventPublisher events, TransactionTemplate together, Clock clock) {
        this.charges = charges;
        this.events = events;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payment.tell-overdue";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        together.executeWithoutResult(_ -> {
            var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
            charges.overdue(today).forEach(charge -> {
                var core = charge.core();
                charges.toldOverdue(core.id(), clock.instant());
                events.publishEvent(new Overdue(core.id(), core.subject(), core.amount(), core.due()));
            });
        });
    }
}
