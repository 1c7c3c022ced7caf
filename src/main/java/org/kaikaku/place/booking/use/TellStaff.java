package org.kaikaku.place.booking.use;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Notices for whoever receives people in the division that lets a room. */
@Component
public class TellStaff {
    private static final String LATE = "booking.code-late";
    private static final String TAKEN_BACK = "booking.taken-back";

    private final Notices notices;
    private final Postings postings;
    private final Roles roles;
    private final Clock clock;

    TellStaff(Notices notices, Postings postings, Roles roles, Clock clock) {
        this.notices = notices;
        this.postings = postings;
        this.roles = roles;
        this.clock = clock;
    }

    /** The lock has not got the code yet, and the use begins soon. */
    public void codeLate(Booking.Booked booked, Place place) {
        tell(booked, place, LATE, "code-late/" + booked.core().from());
    }

    /** What was paid went back to whoever paid it, without the city. */
    void takenBack(Booking.Booked booked, Place place) {
        tell(booked, place, TAKEN_BACK, "taken-back/" + booked.core().version());
    }

    private void tell(Booking.Booked booked, Place place, String kind, String happened) {
        var core = booked.core();
        var news = new News(
                core.name() + "/" + happened,
                kind,
                Map.of(
                        "room",
                        place.named(),
                        "when",
                        Wareki.moment(core.from().atZone(City.ZONE)),
                        "number",
                        Text.same(core.shown())),
                "/staff/bookings/" + core.id(),
                place.facility().division());
        receivers(place.facility().division()).forEach(account -> notices.tell(account, news));
    }

    private Stream<UUID> receivers(String division) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var book = roles.current();
        return postings.all().stream()
                .filter(posting -> posting.holdsOn(today))
                .filter(posting -> posting.division().equals(division))
                .filter(posting -> book.role(posting.role()).rights().contains(Right.RECEIVE))
                .map(Posting::account)
                .distinct();
    }

    @Configuration
    static class StaffKinds {
        @Bean
        NoticeKind bookingCodeLate() {
            return NoticeKind.toStaff(LATE, "room", "when", "number");
        }

        @Bean
        NoticeKind bookingTakenBack() {
            return NoticeKind.toStaff(TAKEN_BACK, "room", "when", "number");
        }
    }
}
