package org.kaikaku.place.booking.letting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.platform.reservation.Reservations;
import org.kaikaku.platform.reservation.Slot;
import org.springframework.stereotype.Component;

/** What is free, of many rooms on many days, with one question to the reservations. */
@Component
public class Availability {
    private final Reservations reservations;
    private final Letting letting;

    Availability(Reservations reservations, Letting letting) {
        this.reservations = reservations;
        this.letting = letting;
    }

    /** How a band of a day is. */
    public enum State {
        FREE,
        TAKEN,
        /** Closed, over, or not let yet. */
        NOT_GIVEN,
        /** To be drawn by lot. */
        LOTTERY
    }

    /** A room on a day. */
    public record Day(Place place, LocalDate day, List<Cell> cells) {}

    public record Cell(Band band, State state) {}

    /** Each room on each day, room by room. */
    public List<Day> of(List<Place> places, List<LocalDate> days, boolean staff) {
        var wanted = new ArrayList<Slot>();
        places.forEach(place -> days.forEach(day -> place.room().bands().stream()
                .filter(band ->
                        letting.refusal(place, day, List.of(band), staff).isEmpty())
                .forEach(band -> wanted.add(place.room().slot(day, band)))));
        var free = new HashSet<>(reservations.free(wanted));
        return places.stream()
                .flatMap(place -> days.stream().map(day -> new Day(place, day, cells(place, day, staff, free))))
                .toList();
    }

    private List<Cell> cells(Place place, LocalDate day, boolean staff, Set<Slot> free) {
        return place.room().bands().stream()
                .map(band -> new Cell(band, state(place, day, band, staff, free)))
                .toList();
    }

    private State state(Place place, LocalDate day, Band band, boolean staff, Set<Slot> free) {
        return letting.refusal(place, day, List.of(band), staff)
                .map(why -> why == Refusal.LOTTERY ? State.LOTTERY : State.NOT_GIVEN)
                .orElseGet(() -> free.contains(place.room().slot(day, band)) ? State.FREE : State.TAKEN);
    }
}
