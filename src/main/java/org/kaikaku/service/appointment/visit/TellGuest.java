package org.kaikaku.service.appointment.visit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.service.appointment.desk.Desk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Notices for whoever signed in as they booked, and mails for the others who gave an address: with a link of their own, and nothing of who
 * comes. Who gave a telephone number only has the link of the page, and the desk a list of whom to call.
 */
@Component
public class TellGuest {
    private static final String BOOKED = "appointment.booked";
    private static final String OFFERED = "appointment.offered";
    private static final String REMINDER = "appointment.reminder";

    private final Notices notices;
    private final AppointedVisits visits;

    TellGuest(Notices notices, AppointedVisits visits) {
        this.notices = notices;
        this.visits = visits;
    }

    /** Whether they hear of it without being called. */
    public boolean reaches(Guest guest) {
        return guest.account() != null || byMail(guest);
    }

    /** Whether it is told to the address that they gave. */
    public boolean byMail(Guest guest) {
        return guest.account() == null && Correspondent.isAddress(guest.mail()) && notices.tellsCorrespondents(BOOKED);
    }

    void booked(Visit.Booked visit, Desk desk) {
        tell(visit, desk, BOOKED, "booked", Map.of(), visit.core().from());
    }

    void moved(Visit.Booked visit, Desk desk) {
        var core = visit.core();
        tell(visit, desk, BOOKED, "booked/" + core.version(), Map.of(), core.from());
    }

    void offered(Visit.Offered visit, Desk desk) {
        tell(
                visit,
                desk,
                OFFERED,
                "offered/" + visit.claim(),
                Map.of("until", when(visit.deadline())),
                visit.deadline());
    }

    void remind(Visit.Booked visit, Desk desk) {
        tell(
                visit,
                desk,
                REMINDER,
                "reminder/" + visit.core().from(),
                Map.of(),
                visit.core().from());
    }

    /** @param until after that it is of no use any more */
    private void tell(
            Visit.Named visit, Desk desk, String kind, String happened, Map<String, Text> more, Instant until) {
        var guest = visit.guest();
        var core = visit.core();
        var event = core.name() + "/" + happened;
        var facts = facts(core, desk, more);
        if (guest.account() != null) {
            notices.tell(
                    guest.account(), new News(event, kind, facts, path(core.id().toString()), core.division()));
        } else if (byMail(guest)) {
            var secret = Secret.random();
            visits.open(core.id(), secret);
            notices.tell(
                    new Correspondent(guest.mail(), guest.language(), until),
                    new News(event, kind, facts, path(secret.signs()), core.division()));
        }
    }

    private static Map<String, Text> facts(Visit.Core core, Desk desk, Map<String, Text> more) {
        var facts = new HashMap<>(more);
        facts.put("desk", desk.name());
        facts.put("place", desk.place());
        facts.put("when", when(core.from()));
        facts.put("number", Text.same(core.shown()));
        return facts;
    }

    private static String path(String mark) {
        return "/appointments/visits/" + mark;
    }

    private static Text when(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind appointmentBooked() {
            return NoticeKind.toResidents(BOOKED, "desk", "place", "when", "number")
                    .toCorrespondents("desk", "place", "when", "number");
        }

        @Bean
        NoticeKind appointmentOffered() {
            return NoticeKind.toResidents(OFFERED, "desk", "place", "when", "number", "until")
                    .toCorrespondents("desk", "place", "when", "number", "until");
        }

        @Bean
        NoticeKind appointmentReminder() {
            return NoticeKind.toResidents(REMINDER, "desk", "place", "when", "number")
                    .toCorrespondents("desk", "place", "when", "number");
        }
    }
}
