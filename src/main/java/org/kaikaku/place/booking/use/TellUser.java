package org.kaikaku.place.booking.use;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.platform.web.Texts;
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
    private static final String CHARGED_BACK = "booking.charged-back";

    private final Notices notices;
    private final Texts texts;

    TellUser(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
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

    /** @param due by when it is to be paid again; null where it is paid in parts */
    void chargedBack(Booking.Booked booking, Place place, BookingUser user, @Nullable LocalDate due) {
        var by = due == null ? texts.get("booking.charged-back.by-plan") : by(Wareki.text(due));
        tell(
                booking,
                place,
                user,
                CHARGED_BACK,
                "charged-back/" + booking.core().version(),
                Map.of("by", by));
    }

    private Text by(Text day) {
        var said = texts.get("booking.charged-back.by");
        return new Text(
                said.ja().replace("{0}", day.ja()),
                said.easy().replace("{0}", day.easy()),
                said.en().replace("{0}", day.en()));
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

        @Bean
        NoticeKind bookingChargedBack() {
            return NoticeKind.toResidents(CHARGED_BACK, "room", "when", "number", "by");
        }
    }
}
