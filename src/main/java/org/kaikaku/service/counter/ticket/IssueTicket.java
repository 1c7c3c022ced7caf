package org.kaikaku.service.counter.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.Halls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a number for an errand. */
@Service
public class IssueTicket {
    private final Halls halls;
    private final Cities cities;
    private final Tickets tickets;
    private final WatchHall watch;
    private final Clock clock;

    IssueTicket(Halls halls, Cities cities, Tickets tickets, WatchHall watch, Clock clock) {
        this.halls = halls;
        this.cities = cities;
        this.tickets = tickets;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * @param errand key
     * @param priority key; empty for none
     * @param key of the form that was sent: the same one sent twice gives one ticket
     */
    public record Wish(String errand, String priority, Slip.Source source, String key) {}

    @Transactional
    public Moved issue(Wish wish) {
        var before = tickets.asked(wish.key());
        if (before.isPresent()) {
            return Moved.to(before.get());
        }
        var hall = halls.current();
        var now = clock.instant();
        var errand = hall.errand(wish.errand());
        if (errand.isEmpty()) {
            return Moved.refused(Refusal.NO_SUCH_ERRAND);
        }
        var closed = cities.current().openingHours().closed();
        var refused = new Entrance(hall, closed, now.atZone(City.ZONE))
                .refuses(wish, () -> fromOutside(errand.get().services().getFirst(), now));
        return refused != null ? Moved.refused(refused) : give(hall, wish, errand.get(), now);
    }

    private int fromOutside(String service, Instant now) {
        return tickets.waitingFromOutside(LocalDate.ofInstant(now, City.ZONE), service);
    }

    private Moved give(Hall hall, Wish wish, Hall.Errand errand, Instant now) {
        var day = LocalDate.ofInstant(now, City.ZONE);
        var service = hall.service(errand.services().getFirst()).orElseThrow();
        int number = tickets.number(day, service.letter(), service.from());
        if (number > service.to()) {
            return Moved.refused(Refusal.NUMBERS_OUT);
        }
        var priority =
                Optional.of(wish.priority()).filter(key -> !key.isEmpty()).flatMap(hall::priority);
        var slip = new Slip(
                UUID.randomUUID(),
                day,
                service.letter(),
                number,
                errand.key(),
                wish.source(),
                priority.map(Hall.Priority::key).orElse(null),
                now);
        var ahead = Duration.ofMinutes(priority.map(Hall.Priority::aheadMinutes).orElse(0));
        var standing = watch.lately().standing(hall, service.key(), now.minus(ahead), number);
        var issued = new Ticket.Issued(slip, Leg.first(errand.services(), now.minus(ahead), now, standing), 1);
        return Moved.to(
                tickets.add(issued, wish.key())
                        ? issued
                        : tickets.asked(wish.key()).orElseThrow());
    }
}
