package org.kaikaku.platform.payment.charge;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
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
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        each(charges.overdue(today), charge -> together.executeWithoutResult(_ -> tell(charge, today)));
    }

    /** In a transaction of its own: what whoever hears of it locks, nobody waits for longer than for this one. */
    private void tell(UUID id, LocalDate today) {
        charges.lockOverdue(id, today).map(Charge::core).ifPresent(core -> {
            charges.toldOverdue(id, clock.instant());
            events.publishEvent(new Overdue(id, core.subject(), core.amount(), core.due()));
        });
    }
}
