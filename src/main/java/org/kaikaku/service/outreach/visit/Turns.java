package org.kaikaku.service.outreach.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.reservation.Need;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.service.outreach.Call;
import org.kaikaku.service.outreach.Outing;
import org.kaikaku.service.outreach.Outings;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.stereotype.Service;

/** Which turns there are at a stop, and which of them somebody could have now. */
@Service
public class Turns {
    private final Outings outings;
    private final Timetables timetables;
    private final Reservations reservations;
    private final Clock clock;

    Turns(Outings outings, Timetables timetables, Reservations reservations, Clock clock) {
        this.outings = outings;
        this.timetables = timetables;
        this.reservations = reservations;
        this.clock = clock;
    }

    /** The van at a stop on a day. */
    public record At(Outing outing, Call call) {
        Slot slot(Instant start) {
            var part = "van-stop/" + call.stop().key();
            var need = new Need(part, call.stop().places(), 1);
            return new Slot(part, List.of(need), start, call.end(start), Duration.ZERO, Duration.ZERO);
        }

        List<Slot> slots() {
            return call.starts().stream().map(this::slot).toList();
        }
    }

    /** @param free beginnings that somebody could have now */
    public record Day(At at, List<Instant> free) {}

    /** The next days at a stop on which one can book, with their free turns. */
    public List<Day> next(String stop, @Nullable Actor actor) {
        var found = ahead().stream()
                .filter(at -> at.call().stop().key().equals(stop))
                .toList();
        var given = found.stream().filter(at -> given(at, actor)).toList();
        var free = reservations.free(
                given.stream().flatMap(at -> at.slots().stream()).toList());
        return given.stream().map(at -> new Day(at, free(at, free))).toList();
    }

    private List<At> ahead() {
        var timetable = timetables.find().orElse(null);
        var today = timetables.day();
        return timetable == null
                ? List.of()
                : outings.between(today, today.plusDays(timetable.aheadDays())).stream()
                        .flatMap(outing -> outing.calls().stream().map(call -> new At(outing, call)))
                        .toList();
    }

    public Optional<At> find(String stop, LocalDate day) {
        return outings.on(day).stream()
                .flatMap(outing -> outing.at(stop).stream().map(call -> new At(outing, call)))
                .findFirst();
    }

    /** Whether bookings are taken. Until the outing's day is too near; the crew itself may as long as the turn has not begun. */
    public boolean given(At at, @Nullable Actor actor) {
        var timetable = timetables.find().orElse(null);
        var today = timetables.day();
        var day = at.outing().day();
        if (timetable == null || at.outing().calledOff() || day.isAfter(today.plusDays(timetable.aheadDays()))) {
            return false;
        }
        return isCrew(timetable, actor)
                ? at.call().until().isAfter(clock.instant())
                : !day.isBefore(timetables.open().plus(today, timetable.leadDays()));
    }

    private static boolean isCrew(Timetable timetable, @Nullable Actor actor) {
        return actor != null && actor.staff() && actor.may(Right.RECEIVE, timetable.division());
    }

    public List<Instant> free(At at) {
        return free(at, reservations.free(at.slots()));
    }

    private List<Instant> free(At at, Set<Slot> free) {
        var now = clock.instant();
        return at.call().starts().stream()
                .filter(start -> at.call().end(start).isAfter(now))
                .filter(start -> free.contains(at.slot(start)))
                .toList();
    }
}
