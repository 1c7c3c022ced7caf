package org.kaikaku.service.appointment.visit;

import java.time.Instant;
import java.util.Map;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.service.appointment.desk.Desk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Notices for whoever signed in as they booked. The others have their link, and the desk a list of whom to call. */
@Component
class TellGuest {
    private static final String BOOKED = "appointment.booked";
    private static final String OFFERED = "appointment.offered";
    private static final String REMINDER = "appointment.reminder";

    private final Notices notices;

    TellGuest(Notices notices) {
        this.notices = notices;
    }

    void booked(Visit.Booked visit, Desk desk) {
        tell(visit, desk, BOOKED, "booked", Map.of());
    }

    void offered(Visit.Offered visit, Desk desk) {
        tell(visit, desk, OFFERED, "offered", Map.of("until", when(visit.deadline())));
    }

    void remind(Visit.Booked visit, Desk desk) {
        tell(visit, desk, REMINDER, "reminder/" + visit.core().from(), Map.of());
    }

    private void tell(Visit.Named visit, Desk desk, String kind, String happened, Map<String, Text> more) {
        var account = visit.guest().account();
        if (account == null) {
            return;
        }
        var core = visit.core();
        var facts = new java.util.HashMap<String, Text>(more);
        facts.put("desk", desk.name());
        facts.put("place", desk.place());
        facts.put("when", when(core.from()));
        facts.put("number", Text.same(core.shown()));
        notices.tell(
                account,
                new News(
                        core.name() + "/" + happened,
                        kind,
                        facts,
                        "/appointments/visits/" + core.id(),
                        core.division()));
    }

    private static Text when(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind appointmentBooked() {
            return NoticeKind.toResidents(BOOKED, "desk", "place", "when", "number");
        }

        @Bean
        NoticeKind appointmentOffered() {
            return NoticeKind.toResidents(OFFERED, "desk", "place", "when", "number", "until");
        }

        @Bean
        NoticeKind appointmentReminder() {
            return NoticeKind.toResidents(REMINDER, "desk", "place", "when", "number");
        }
    }
}
