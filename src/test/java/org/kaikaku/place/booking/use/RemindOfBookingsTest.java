package org.kaikaku.place.booking.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.place.booking.user.RegisterUser;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.identity.Assignment;
import org.kaikaku.platform.identity.Role;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class RemindOfBookingsTest {
    @Autowired
    Bookings bookings;

    @Autowired
    BookingUsers users;

    @Autowired
    Facilities facilities;

    @Autowired
    RulesOfBooking rules;

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate together;

    @Autowired
    BookRoom bookRoom;

    @Autowired
    RegisterUser register;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_day_before_by_day_each_is_reminded_though_one_of_them_cannot_be() {
        var place = facilities.room("gym-studio").orElseThrow();
        var day = facilities
                .day()
                .plusDays(200)
                .datesUntil(LocalDate.MAX)
                .filter(place::open)
                .findFirst()
                .orElseThrow();
        var first = booking(place, day, "t09");
        var second = booking(place, day, "t11");

        remindAt(day.minusDays(1), "07:59", first);
        remindAt(day.minusDays(1), "19:01", first);
        assertThat(reminded(second)).isFalse();
        remindAt(day.minusDays(1), "08:00", first);
        assertThat(reminded(second)).isTrue();
        assertThat(reminded(first)).isFalse();
        remindAt(day.minusDays(1), "08:10", second);
        assertThat(reminded(first)).isTrue();
    }

    private void remindAt(LocalDate day, String time, UUID broken) {
        var now = day.atTime(LocalTime.parse(time)).atZone(City.ZONE).toInstant();
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        new RemindOfBookings(bookings, users, facilities, rules, new TellsAllBut(notices, broken), together, clock)
                .run();
    }

    private static final class TellsAllBut extends TellUser {
        private final UUID broken;

        private TellsAllBut(Notices notices, UUID broken) {
            super(notices, new Texts());
            this.broken = broken;
        }

        @Override
        void remind(Booking.Booked booking, Place place, BookingUser user) {
            if (booking.core().id().equals(broken)) {
                throw new IllegalStateException("This one cannot be told");
            }
            super.remind(booking, place, user);
        }
    }

    private UUID booking(Place place, LocalDate day, String band) {
        var plan = new Plan("体操", "dance", 4, false, false, Map.of(), "");
        var bands = place.room().from(band, 1);
        var clerk = actor(true, List.of(new Assignment(Role.RECEPTION, "shimin")));
        var result = bookRoom.book(place, day, bands, Booking.Kind.PUBLIC, user(), plan, clerk);
        return ((Result.Done) result).booking().core().id();
    }

    private BookingUser user() {
        var profile = new BookingUser.Profile(
                BookingUser.Kind.PERSON, "体操 好子", "たいそう", "", "0312345678", "", 1, "", BookingUser.InCity.LIVES);
        var registered = register.register(profile, true, 3, actor(false, List.of()));
        return ((RegisterUser.Result.Registered) registered).user();
    }

    private Actor actor(boolean staff, List<Assignment> roles) {
        var login = UUID.randomUUID().toString().substring(0, 12);
        var account = accounts.open(staff, login, "体操 好子", "a long enough password", staff ? "shimin" : null, roles);
        return accounts.actor(account).orElseThrow();
    }

    private boolean reminded(UUID booking) {
        return jdbc.sql("select reminded_at is not null from booking_use where id = ?")
                .param(booking)
                .query(Boolean.class)
                .single();
    }
}
