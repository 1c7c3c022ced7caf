package org.kaikaku.place.booking.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kaikaku.place.booking.facility.Band;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.use.BookRoom;
import org.kaikaku.place.booking.use.Booking;
import org.kaikaku.place.booking.use.Plan;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.demo.Past;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Component;

/** The booths, desks and meeting spaces that staff took in the last four weeks, and on the next days, so that there is something to see of their use. */
@Component
class DemoSeats {
    private static final int WEEKS = 4;
    private static final int AHEAD = 4;

    /** Hours at a time; the first rooms are liked most. */
    private static final int LONGEST = 4;

    private final Accounts accounts;
    private final Facilities facilities;
    private final BookRoom bookRoom;

    DemoSeats(Accounts accounts, Facilities facilities, BookRoom bookRoom) {
        this.accounts = accounts;
        this.facilities = facilities;
        this.bookRoom = bookRoom;
    }

    void fill(LocalDate today) {
        var staff =
                accounts.staffCalled(List.of("1001", "1002", "2001", "2002", "3001", "3002", "4001", "4002")).stream()
                        .map(one -> one.actor())
                        .toList();
        var rooms = facilities.directory().places().stream()
                .filter(place -> place.room().staff())
                .toList();
        today.minusWeeks(WEEKS)
                .datesUntil(today.plusDays(AHEAD))
                .filter(day -> !day.equals(today))
                .forEach(day -> fill(rooms, day, staff, today));
    }

    /** Day by day, and each of the staff in one room: nobody has more to come than the city gives. */
    private void fill(List<Place> rooms, LocalDate day, List<Actor> staff, LocalDate today) {
        for (int room = 0; room < rooms.size(); room++) {
            if (rooms.get(room).open(day)) {
                take(rooms.get(room), room, day, staff.get((day.getDayOfMonth() + room) % staff.size()), today);
            }
        }
    }

    private void take(Place place, int which, LocalDate day, Actor actor, LocalDate today) {
        int hours = Math.floorMod(LONGEST - which + day.getDayOfMonth() % 3, LONGEST + 1);
        var all = place.room().bands();
        int first = day.getDayOfMonth() % 3;
        var bands = all.subList(Math.min(first, all.size()), Math.min(first + hours, all.size()));
        if (bands.isEmpty()) {
            return;
        }
        if (day.isBefore(today)) {
            var morning = day.atStartOfDay(City.ZONE).toInstant();
            Past.at(morning, () -> book(place, day, bands, actor));
        } else {
            book(place, day, bands, actor);
        }
    }

    private Object book(Place place, LocalDate day, List<Band> bands, Actor actor) {
        var plan = new Plan(actor.name(), "work", 1, false, false, Map.of(), "");
        return bookRoom.book(place, day, bands, Booking.Kind.OFFICE, null, plan, actor);
    }
}
