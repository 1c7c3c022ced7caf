package org.kaikaku.place.booking.use;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Notices for those registered with an account; whoever was registered at the counter is called. */
@Component
class TellUser {
    private static final String BOOKED = "booking.booked";
    private static final String OFFERED = "booking.offered";
    private static final String REMINDER = "booking.reminder";
    private static final String RELEASED = "booking.released";

    private final Notices notices;

    TellUser(Notices notices) {
        this.notices = notices;
    }

    void booked(Booking.Booked booking, Place place, BookingUser user) {
        tell(booking, place, user, BOOKED, "booked", Map.of());
    }

    void offered(Booking.Held booking, Place place, BookingUser user) {
        tell(booking, place, user, OFFERED, "offered/" + booking.deadline(), Map.of("until", when(booking.deadline())));
    }

    void remind(Booking.Booked booking, Place place, BookingUser user) {
        tell(booking, place, user, REMINDER, "reminder/" + booking.core().from(), Map.of());
    }

    void released(Booking.Cancelled booking, Place place, BookingUser user) {
        tell(booking, place, user, RELEASED, "released", Map.of());
    }

    private void tell(
            Booking booking, Place place, BookingUser user, String kind, String happened, Map<String, Text> more) {
        if (user.account() == null) {
            return;
        }
        var core = booking.core();
        var facts = new HashMap<String, Text>(more);
        facts.put("room", place.named());
        facts.put("when", when(core.from()));
        facts.put("number", Text.same(core.shown()));
        notices.tell(
                user.account(),
                new News(
                        core.name() + "/" + happened,
                        kind,
                        facts,
                        "/my/bookings/" + core.id(),
                        place.facility().division()));
    }

    private static Text when(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    @Configuration
    static class BookingKinds {
        @Bean
        NoticeKind bookingBooked() {
            return NoticeKind.toResidents(BOOKED, "room", "when", "number");
        }

        @Bean
        NoticeKind bookingOffered() {
            return NoticeKind.toResidents(OFFERED, "room", "when", "number", "until");
        }

        @Bean
        NoticeKind bookingReminder() {
            return NoticeKind.toResidents(REMINDER, "room", "when", "number");
        }

        @Bean
        NoticeKind bookingReleased() {
            return NoticeKind.toResidents(RELEASED, "room", "when", "number");
        }
    }
}
