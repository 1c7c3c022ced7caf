package org.kaikaku.place.booking.setup;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.kaikaku.place.booking.facility.Directory;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Facility;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.lottery.Lotteries;
import org.kaikaku.place.booking.lottery.LotteryEntry;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.platform.city.City;
import org.springframework.stereotype.Component;

/**
 * What somebody has booked, or waits for by lot, and would lose by a change of the facilities: its room, its time, its day, the parts of its
 * hall or what it borrows.
 */
@Component
class FindLosses {
    private static final int YEARS = 5;

    private final Facilities facilities;
    private final Bookings bookings;
    private final Lotteries lotteries;
    private final Clock clock;

    FindLosses(Facilities facilities, Bookings bookings, Lotteries lotteries, Clock clock) {
        this.facilities = facilities;
        this.bookings = bookings;
        this.lotteries = lotteries;
        this.clock = clock;
    }

    List<Booking.Booked> bookings(Directory next) {
        var rooms = facilities.directory().places().stream()
                .map(place -> place.room().key())
                .toList();
        var until = facilities.day().plusYears(YEARS).atStartOfDay(City.ZONE).toInstant();
        return bookings.between(rooms, clock.instant(), until).stream()
                .filter(booked -> !keeps(next, booked))
                .toList();
    }

    /** How many wait for a draw, or have won and are not booked yet. */
    int entries(Directory next) {
        return (int) lotteries.undecided(facilities.day()).stream()
                .filter(entry -> !keeps(next, entry))
                .count();
    }

    private static boolean keeps(Directory next, LotteryEntry entry) {
        return next.room(entry.room())
                .filter(place -> place.open(entry.day()))
                .flatMap(place -> place.room().band(entry.band()))
                .isPresent();
    }

    private boolean keeps(Directory next, Booking.Booked booked) {
        var now = facilities.room(booked.core().room());
        return next.room(booked.core().room())
                .filter(place -> keepsTime(place, booked.core()))
                .filter(place -> lends(place.facility(), booked))
                .filter(place -> now.map(before -> keepsDay(before, place, booked.core()) && sameParts(before, place))
                        .orElse(true))
                .isPresent();
    }

    private static boolean keepsTime(Place place, Booking.Core core) {
        var bands = place.room().from(core.bands().getFirst(), core.bands().size());
        return !bands.isEmpty()
                && place.slotBegin(core.day(), bands.getFirst()).equals(core.from())
                && place.room().slot(core.day(), bands.getLast()).until().equals(core.until());
    }

    /** What stands on a day on which it is closed already, a closure perhaps, loses nothing. */
    private static boolean keepsDay(Place before, Place place, Booking.Core core) {
        return place.open(core.day()) || !before.open(core.day());
    }

    /** Who has the whole has it with the parts of the day on which they booked. */
    private static boolean sameParts(Place before, Place place) {
        return Set.copyOf(before.room().parts()).equals(Set.copyOf(place.room().parts()));
    }

    private static boolean lends(Facility facility, Booking.Booked booked) {
        return booked.plan().equipment().entrySet().stream()
                .allMatch(lent -> facility.equipment(lent.getKey())
                        .filter(thing -> thing.stock() >= lent.getValue())
                        .isPresent());
    }
}
