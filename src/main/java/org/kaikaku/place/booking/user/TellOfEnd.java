package org.kaikaku.place.booking.user;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.place.booking.rules.RulesOfBooking;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever's registration will end hears so once, by day, while there is time to have it renewed. Who was registered at the counter without an account is called. */
@Component
class TellOfEnd implements RecurringJob {
    private static final Logger log = LoggerFactory.getLogger(TellOfEnd.class);
    private static final String ENDING = "booking.registration-ending";

    private final BookingUsers users;
    private final RulesOfBooking rules;
    private final Notices notices;
    private final TransactionTemplate together;
    private final Clock clock;

    TellOfEnd(BookingUsers users, RulesOfBooking rules, Notices notices, TransactionTemplate together, Clock clock) {
        this.users = users;
        this.rules = rules;
        this.notices = notices;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "booking.registrations";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var now = clock.instant().atZone(City.ZONE);
        var today = rules.today();
        if (today.remind().holds(LocalTime.from(now))) {
            users.ending(LocalDate.from(now), today.ending()).forEach(this::tellAlone);
        }
    }

    /** One that fails is tried again in the next round, and keeps nobody else from hearing. */
    private void tellAlone(BookingUser user) {
        try {
            together.executeWithoutResult(_ -> tell(user));
        } catch (RuntimeException e) { // whatever it is
            log.warn("Nobody was told of the end of {}", user.object(), e);
        }
    }

    private void tell(BookingUser user) {
        UUID account = user.account();
        if (account == null || !users.toldOfEnd(user)) {
            return;
        }
        notices.tell(
                account,
                new News(
                        user.object() + "/ending/" + user.validUntil(),
                        ENDING,
                        Map.of(
                                "name", Text.same(user.profile().name()),
                                "number", Text.same(user.shown()),
                                "until", Wareki.text(user.validUntil())),
                        "/my/bookings",
                        News.CITY));
    }

    @Configuration
    static class EndingKind {
        @Bean
        NoticeKind bookingRegistrationEnding() {
            return NoticeKind.toResidents(ENDING, "name", "number", "until");
        }
    }
}
