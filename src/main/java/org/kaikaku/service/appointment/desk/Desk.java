package org.kaikaku.service.appointment.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.reservation.Need;
import org.kaikaku.platform.reservation.Slot;
import org.kaikaku.platform.rules.RuleBook;

/**
 * A desk (窓口) at which one may come by appointment.
 *
 * @param seats how many can be received at once
 * @param length of a visit
 * @param cleaning time after a visit in which the seat is not given to the next
 * @param starts times of day at which visits begin, in order
 * @param lead open days that lie between booking and visit, so that the desk can prepare
 * @param ahead days from today up to which times are given
 * @param hold how long a time is held while somebody types
 * @param change up to how long before the visit it may be changed or cancelled by its link
 * @param offer how long a time that became free is held for somebody who waits
 * @param errand of the waiting hall, under which whoever has come waits to be called; null where the desk calls them by itself
 * @param bring what to bring
 * @param book triage and preparations, compiled; rules are keyed {@code stop.…} and {@code prepare.…}
 */
public record Desk(
        String key,
        Text name,
        Text about,
        Text place,
        String division,
        int seats,
        Duration length,
        Duration cleaning,
        List<LocalTime> starts,
        int lead,
        int ahead,
        Duration hold,
        Duration change,
        Duration offer,
        @Nullable String errand,
        List<Text> bring,
        List<Question> questions,
        Map<String, Text> stops,
        Map<String, Text> preparations,
        RuleBook book) {

    /** @param hint null where the question needs none */
    public record Question(String key, Text ask, @Nullable Text hint) {}

    /** Whether somebody who books now can come on a day. */
    public boolean given(LocalDate day, LocalDate today, BusinessDays open) {
        return !day.isAfter(today.plusDays(ahead)) && open.isOpen(day) && !day.isBefore(first(today, open));
    }

    public LocalDate first(LocalDate today, BusinessDays open) {
        return open.plus(today, lead);
    }

    public Slot slot(LocalDate day, LocalTime start) {
        var from = day.atTime(start).atZone(City.ZONE).toInstant();
        return new Slot(
                "desk/" + key,
                List.of(new Need("desk/" + key, seats, 1)),
                from,
                from.plus(length),
                Duration.ZERO,
                cleaning);
    }

    /** The slot that begins at a moment; empty where none does that somebody could book now. */
    public Optional<Slot> slot(Instant from, LocalDate today, BusinessDays open) {
        var at = from.atZone(City.ZONE);
        return starts.contains(at.toLocalTime()) && given(at.toLocalDate(), today, open)
                ? Optional.of(slot(at.toLocalDate(), at.toLocalTime()))
                : Optional.empty();
    }

    /** Until when whoever has a time may change it by themselves. */
    public boolean mayChange(Instant from, Instant now) {
        return !now.isAfter(from.minus(change));
    }

    /**
     * When a preparation is due: on the open day before, each start of the day at its share of the hours of opening, so that nothing piles up
     * in the evening.
     */
    public Instant prepareBy(Instant from, BusinessDays open, LocalTime opens, LocalTime closes) {
        var at = from.atZone(City.ZONE);
        int turn = Math.max(0, starts.indexOf(at.toLocalTime()));
        long share = Duration.between(opens, closes).toMinutes() * (turn + 1) / Math.max(1, starts.size());
        return open.previous(at.toLocalDate())
                .atTime(opens.plusMinutes(share))
                .atZone(City.ZONE)
                .toInstant();
    }
}
