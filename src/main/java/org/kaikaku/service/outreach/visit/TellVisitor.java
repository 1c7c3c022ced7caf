package org.kaikaku.service.outreach.visit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.VanBooking;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Notices for whoever signed in as they booked, and mails for the others who gave an address: with a link of their own, and nothing of who
 * comes or what for. Who gave a telephone number only has the link of the page, and the crew a list of whom to call.
 */
@Component
public class TellVisitor {
    private static final String BOOKED = "outreach.booked";
    private static final String OFFERED = "outreach.offered";
    private static final String REMINDER = "outreach.reminder";
    private static final String TIMED = "outreach.timed";
    private static final String CALLED_OFF = "outreach.called-off";
    private static final String OFF = "called-off";

    private final Notices notices;
    private final Timetables timetables;
    private final StopVisits visits;

    TellVisitor(Notices notices, Timetables timetables, StopVisits visits) {
        this.notices = notices;
        this.timetables = timetables;
        this.visits = visits;
    }

    /** @param until after that it is of no use any more */
    private record What(String kind, String happened, Map<String, Text> more, Instant until) {}

    /** Whether they hear of an outing that is called off without being called. */
    public boolean reaches(VanBooking.Who who) {
        return who.account() != null || byMail(who);
    }

    /** Whether it is told to the address that they gave. */
    public boolean byMail(VanBooking.Who who) {
        return who.account() == null && Correspondent.isAddress(who.mail()) && notices.tellsCorrespondents(CALLED_OFF);
    }

    void booked(StopVisit.Booked visit) {
        tell(visit, new What(BOOKED, "booked", Map.of(), visit.core().from()));
    }

    void moved(StopVisit.Booked visit) {
        var core = visit.core();
        tell(visit, new What(BOOKED, "booked/" + core.version(), Map.of(), core.from()));
    }

    void offered(StopVisit.Offered visit) {
        tell(visit, new What(OFFERED, "offered", Map.of("until", moment(visit.deadline())), visit.deadline()));
    }

    void remind(StopVisit.Booked visit, Text when) {
        var core = visit.core();
        tell(visit, new What(REMINDER, "reminder/" + core.day(), Map.of("when", when), core.until()));
    }

    /** When the van is there, once a route is accepted; told anew where another route is. */
    public void timed(StopVisit.Booked visit, Instant arrives, Instant leaves) {
        tell(visit, new What(TIMED, "timed/" + arrives, Map.of("when", span(arrives, leaves)), leaves));
    }

    void calledOff(StopVisit.CalledOff visit, String reason) {
        var core = visit.core();
        tell(visit, new What(CALLED_OFF, OFF, Map.of("reason", Text.same(reason)), core.until()));
    }

    /** Whose outing was called off by this event; empty where it says something else. */
    static Optional<UUID> calledOffIn(String event) {
        return StopVisit.Core.in(event, OFF);
    }

    private void tell(StopVisit visit, What what) {
        timetables
                .find()
                .ifPresent(timetable -> timetable
                        .stop(visit.core().stop())
                        .ifPresent(stop ->
                                tell(visit.core(), facts(visit.core(), stop, what), what, timetable.division())));
    }

    private void tell(StopVisit.Core core, Map<String, Text> facts, What what, String division) {
        var who = core.who();
        var event = core.event(what.happened());
        if (who.account() != null) {
            notices.tell(
                    who.account(),
                    new News(event, what.kind(), facts, path(core.id().toString()), division));
        } else if (byMail(who)) {
            var secret = Secret.random();
            visits.open(core.id(), secret);
            notices.tell(
                    new Correspondent(who.mail(), who.language(), what.until()),
                    new News(event, what.kind(), facts, path(secret.signs()), division));
        }
    }

    private static Map<String, Text> facts(StopVisit.Core core, Stop stop, What what) {
        var facts = new HashMap<String, Text>();
        facts.put("stop", stop.name());
        facts.put("place", stop.place());
        facts.put("when", span(core.from(), core.until()));
        facts.put("number", Text.same(core.shown()));
        facts.putAll(what.more());
        return facts;
    }

    private static String path(String mark) {
        return "/outreach/bookings/" + mark;
    }

    private static Text moment(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    public static Text span(Instant from, Instant until) {
        var start = moment(from);
        var at = until.atZone(City.ZONE).toLocalTime();
        var end = "–%d:%02d".formatted(at.getHour(), at.getMinute());
        return new Text(start.ja() + end, start.easy() + end, start.en() + end);
    }

    @Configuration
    static class VanNotices {
        @Bean
        NoticeKind outreachBooked() {
            return NoticeKind.toResidents(BOOKED, "stop", "place", "when", "number")
                    .toCorrespondents("stop", "place", "when", "number");
        }

        @Bean
        NoticeKind outreachOffered() {
            return NoticeKind.toResidents(OFFERED, "stop", "place", "when", "number", "until")
                    .toCorrespondents("stop", "place", "when", "number", "until");
        }

        @Bean
        NoticeKind outreachReminder() {
            return NoticeKind.toResidents(REMINDER, "stop", "place", "when", "number")
                    .toCorrespondents("stop", "place", "when", "number");
        }

        @Bean
        NoticeKind outreachTimed() {
            return NoticeKind.toResidents(TIMED, "stop", "place", "when", "number")
                    .toCorrespondents("stop", "place", "when", "number");
        }

        @Bean
        NoticeKind outreachCalledOff() {
            return NoticeKind.toResidents(CALLED_OFF, "stop", "place", "when", "number", "reason")
                    .toCorrespondents("stop", "place", "when", "number", "reason");
        }
    }
}
