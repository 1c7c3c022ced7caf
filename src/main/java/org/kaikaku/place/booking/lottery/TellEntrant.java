package org.kaikaku.place.booking.lottery;

import java.util.Map;
import java.util.Optional;
import org.kaikaku.place.booking.facility.Facilities;
import org.kaikaku.place.booking.facility.Place;
import org.kaikaku.place.booking.letting.Refusal;
import org.kaikaku.place.booking.user.BookingUser;
import org.kaikaku.place.booking.user.BookingUsers;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
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

/** Tells who won and cannot have it, and why. Whoever gets it instead hears that it is booked. */
@Component
class TellEntrant {
    private static final String REFUSED = "booking.lottery-refused";

    private final Facilities facilities;
    private final BookingUsers users;
    private final Notices notices;
    private final Journal journal;
    private final Texts texts;

    TellEntrant(Facilities facilities, BookingUsers users, Notices notices, Journal journal, Texts texts) {
        this.facilities = facilities;
        this.users = users;
        this.notices = notices;
        this.journal = journal;
        this.texts = texts;
    }

    void refused(LotteryEntry entry, Refusal why) {
        var user = users.find(entry.user());
        var person = user.map(BookingUser::person).orElse(null);
        journal.write(new Trace(Doer.SYSTEM, Act.DECIDE, "施設の抽選の当選が予約できないことを記録する", person, "entry/" + entry.id()));
        user.map(BookingUser::account).ifPresent(account -> notices.tell(account, news(entry, why)));
    }

    private News news(LotteryEntry entry, Refusal why) {
        var place = facilities.room(entry.room());
        return new News(
                "entry/" + entry.id() + "/refused",
                REFUSED,
                Map.of(
                        "room",
                        place.map(Place::named).orElse(texts.get("booking.lottery.room.gone")),
                        "when",
                        when(entry, place),
                        "why",
                        texts.get(why.key())),
                "/my/lotteries/" + entry.month(),
                place.map(at -> at.facility().division()).orElse(News.CITY));
    }

    private static Text when(LotteryEntry entry, Optional<Place> place) {
        return place.flatMap(at -> at.room()
                        .band(entry.band())
                        .map(band ->
                                Wareki.moment(entry.day().atTime(band.from()).atZone(City.ZONE))))
                .orElseGet(() -> Wareki.text(entry.day()));
    }

    @Configuration
    static class EntrantKinds {
        @Bean
        NoticeKind bookingLotteryRefused() {
            return NoticeKind.toResidents(REFUSED, "room", "when", "why");
        }
    }
}
