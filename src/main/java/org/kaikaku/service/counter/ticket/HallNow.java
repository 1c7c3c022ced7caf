package org.kaikaku.service.counter.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaikaku.service.counter.hall.Hall;

/**
 * The waiting hall at one moment.
 *
 * @param open tickets that are not over, in the order of the queue
 * @param calls the last ones, the latest first
 */
public record HallNow(Instant at, List<Ticket> open, List<Tickets.Call> calls, List<Sitting> sittings) {
    private static final Comparator<Ticket> ORDER = Comparator.<Ticket, Instant>comparing(
                    ticket -> ticket.leg().orderAt())
            .thenComparing(ticket -> ticket.slip().number());

    /** Who waits for a service, as they will be called. */
    public List<Ticket.Waiting> waiting(String service) {
        return open.stream()
                .filter(ticket -> ticket.leg().service().equals(service))
                .filter(Ticket.Waiting.class::isInstance)
                .map(Ticket.Waiting.class::cast)
                .toList();
    }

    /** Who stands in the queue before this one. */
    public long before(Ticket.Waiting one) {
        return waiting(one.leg().service()).stream()
                .filter(other -> ORDER.compare(other, one) < 0)
                .count();
    }

    public Standing standing(Hall hall, Ticket.Waiting one) {
        return standing(
                hall, one.leg().service(), one.leg().orderAt(), one.slip().number());
    }

    /** How somebody stands, or would stand, in the queue of a service. */
    public Standing standing(Hall hall, String service, Instant orderAt, int number) {
        long ahead = waiting(service).stream()
                .filter(other -> other.leg().orderAt().isBefore(orderAt)
                        || other.leg().orderAt().equals(orderAt) && other.slip().number() < number)
                .count();
        var desks = desks(hall, service);
        long free = desks.stream().filter(desk -> at(desk).isEmpty()).count();
        return new Standing((int) ahead, desks.size(), (int) free);
    }

    /** Keys of the desks that call for a service now: open, and not at a break. */
    public List<String> desks(Hall hall, String service) {
        return sittings.stream()
                .filter(sitting -> sitting.breakSince() == null)
                .filter(sitting -> hall.desk(sitting.desk())
                        .filter(desk -> desk.services().contains(service))
                        .isPresent())
                .map(Sitting::desk)
                .toList();
    }

    /** Whole minutes that whoever waits longest for a service has waited; 0 where nobody does. */
    public long longestMinutes(String service) {
        return waiting(service).stream()
                .mapToLong(ticket -> minutesSince(ticket.leg().queuedAt()))
                .max()
                .orElse(0);
    }

    public long minutesSince(Instant then) {
        return Math.max(0, Duration.between(then, at).toMinutes());
    }

    /** Who stands before a desk. */
    public Optional<Ticket.AtDesk> at(String desk) {
        return open.stream()
                .filter(Ticket.AtDesk.class::isInstance)
                .map(Ticket.AtDesk.class::cast)
                .filter(ticket -> desk.equals(ticket.leg().desk()))
                .findFirst();
    }

    /** Who is called for a service right now, the latest first. */
    public List<Ticket.Calling> calling(String service) {
        return open.stream()
                .filter(Ticket.Calling.class::isInstance)
                .map(Ticket.Calling.class::cast)
                .filter(ticket -> ticket.leg().service().equals(service))
                .sorted(Comparator.comparingInt(this::latest))
                .toList();
    }

    /** 0 for the last call. */
    private int latest(Ticket ticket) {
        var shown = ticket.slip().shown();
        return (int)
                calls.stream().takeWhile(call -> !call.shown().equals(shown)).count();
    }
}
