package org.kaikaku.place.booking.office;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.use.Bookings;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Waiting;
import org.springframework.stereotype.Component;

/** What is booked today of the rooms that somebody lets, and how much of it nobody has paid for. */
@Component
class RoomsOfToday implements Waiting {
    private final Facilities facilities;
    private final BookingDesk desk;
    private final Bookings bookings;
    private final Accounts accounts;

    RoomsOfToday(Facilities facilities, BookingDesk desk, Bookings bookings, Accounts accounts) {
        this.facilities = facilities;
        this.desk = desk;
        this.bookings = bookings;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Set<String> rights() {
        return Set.of(Right.RECEIVE.name());
    }

    @Override
    public List<Line> lines(UUID account) {
        return accounts.actor(account).map(this::lines).orElse(List.of());
    }

    private List<Line> lines(Actor actor) {
        var rooms = facilities.directory().places().stream()
                .filter(place -> !place.room().staff() && desk.lets(actor, place.facility()))
                .map(place -> place.room().key())
                .toList();
        if (rooms.isEmpty()) {
            return List.of();
        }
        var day = facilities.day();
        var today = bookings.between(
                rooms,
                day.atStartOfDay(City.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(City.ZONE).toInstant());
        var unpaid = today.stream().filter(one -> !one.bill().settled()).count();
        return List.of(
                Waiting.count("booking.today.unpaid", (int) unpaid, "/staff/bookings"),
                Waiting.known("booking.today", today.size(), "/staff/bookings"));
    }
}
