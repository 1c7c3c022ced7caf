package org.kaikaku.service.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The van standing at one stop on one day (立ち寄り). There is at most one at a stop on a day, so that both name it.
 *
 * @param stop where
 * @param from published: from when it stands there, or where it only comes by booking, the earliest
 * @param until published: until when
 * @param byBooking it only comes where somebody has booked, and says when as soon as the route of the day is accepted; else it stands there all
 *     the time, and one may come without booking too
 * @param turn how long one booking has the desk; for a call by booking, all of its time
 * @param arrives as the accepted route says; null before
 * @param leaves as the accepted route says; null before
 */
public record Call(
        Stop stop,
        Instant from,
        Instant until,
        boolean byBooking,
        Duration turn,
        @Nullable Instant arrives,
        @Nullable Instant leaves) {

    /** When a booking may begin, in order. */
    public List<Instant> starts() {
        return byBooking
                ? List.of(from)
                : Stream.iterate(from, start -> !start.plus(turn).isAfter(until), start -> start.plus(turn))
                        .toList();
    }

    public Instant end(Instant start) {
        return byBooking ? until : start.plus(turn);
    }

    public Call at(Instant arrival, Instant departure) {
        return new Call(stop, from, until, byBooking, turn, arrival, departure);
    }
}
