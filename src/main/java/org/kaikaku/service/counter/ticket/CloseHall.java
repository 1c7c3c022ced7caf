package org.kaikaku.service.counter.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is still open of a day that is over: desks are closed, and whoever holds a ticket has gone. Clocks that go wrong end no ticket of today. */
@Component
class CloseHall implements RecurringJob {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Tickets tickets;
    private final Sittings sittings;
    private final TellOfCheckedIn tell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CloseHall(Tickets tickets, Sittings sittings, TellOfCheckedIn tell, TransactionTemplate transaction, Clock clock) {
        this.tickets = tickets;
        this.sittings = sittings;
        this.tell = tell;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "counter.close";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(_ -> {
            var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
            sittings.closeBefore(today.atStartOfDay(City.ZONE).toInstant());
            tickets.leftOver(today).forEach(this::end);
        });
    }

    /** As of the end of its own day, so that no wait is longer than that. */
    private void end(Ticket ticket) {
        var night = ticket.slip().day().plusDays(1).atStartOfDay(City.ZONE).toInstant();
        var left = new Ticket.Left(ticket.slip(), ticket.leg(), ticket.version());
        if (AtTheDesk.left(left, night) instanceof Moved.Done(var gone, var over)) {
            tickets.save(gone, over);
            tell.moved(gone, night);
        }
    }
}
