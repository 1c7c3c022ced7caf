package org.kaikaku.service.counter.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.city.Cities;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.counter.hall.Hall;
import org.kaikaku.service.counter.hall.HallClock;
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
    private final HallClock clock;

    IssueTicket(Halls halls, Cities cities, Tickets tickets, WatchHall watch, HallClock clock) {
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
    public record Wish(
            String errand,
            String priority,
            Slip.Source source,
            String key,
            @Nullable Carried carried) {
        public Wish(String errand, String priority, Slip.Source source, String key) {
            this(errand, priority, source, key, null);
        }
    }

    /**
     * What was answered at home leads them.
     *
     * @param code under which their answers wait for the desk
     * @param way keys of the services that they go to
     */
    record Carried(String code, List<String> way) {}

    @Transactional
    public Moved issue(Wish wish) {
        var before = tickets.asked(wish.key());
        if (before.isPresent()) {
            return Moved.to(before.get());
        }
        var hall = halls.current();
        var now = clock.instant();
        var carried = wish.carried();
        var errand = hall.errand(wish.errand()).map(one -> carried == null ? one : one.by(carried.way()));
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
        var place = tickets.place(day, service.letter(), service.from(), now);
        if (place.number() > service.to()) {
            return Moved.refused(Refusal.NUMBERS_OUT);
        }
        var priority =
                Optional.of(wish.priority()).filter(key -> !key.isEmpty()).flatMap(hall::priority);
        var slip = new Slip(
                UUID.randomUUID(),
                day,
                service.letter(),
                place.number(),
                errand.key(),
                wish.source(),
                priority.map(Hall.Priority::key).orElse(null),
                now);
        var ahead = Duration.ofMinutes(priority.map(Hall.Priority::aheadMinutes).orElse(0));
        var orderAt = place.orderAt().minus(ahead);
        var standing = watch.lately().standing(hall, service.key(), orderAt, place.number());
        var issued = new Ticket.Issued(slip, Leg.first(errand.services(), orderAt, now, standing), 1);
        var carried = wish.carried();
        if (tickets.add(issued, wish.key(), carried == null ? null : carried.code())) {
            return Moved.to(issued);
        }
        tickets.giveBack(day, service.letter(), place);
        return Moved.to(givenMeanwhile(wish, day));
    }

    /** Somebody pressed twice, or showed one code at two machines: the database let the first one through. */
    private Ticket givenMeanwhile(Wish wish, LocalDate day) {
        var carried = wish.carried();
        return tickets.asked(wish.key())
                .or(() -> carried == null ? Optional.empty() : tickets.carrying(day, carried.code()))
                .orElseThrow();
    }
}
