package org.kaikaku.service.outreach.visit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.timetable.Timetable;
import org.kaikaku.service.outreach.timetable.Timetables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Notices for whoever signed in as they booked. The others have their link, and the crew a list of whom to call. */
@Component
public class TellVisitor {
    private static final String BOOKED = "outreach.booked";
    private static final String OFFERED = "outreach.offered";
    private static final String REMINDER = "outreach.reminder";
    private static final String TIMED = "outreach.timed";
    private static final String CALLED_OFF = "outreach.called-off";

    private final Notices notices;
    private final Timetables timetables;

    TellVisitor(Notices notices, Timetables timetables) {
        this.notices = notices;
        this.timetables = timetables;
    }

    void booked(StopVisit.Booked visit) {
        tell(visit, BOOKED, "booked", Map.of());
    }

    void offered(StopVisit.Offered visit) {
        tell(visit, OFFERED, "offered", Map.of("until", moment(visit.deadline())));
    }

    void remind(StopVisit.Booked visit, Text when) {
        tell(visit, REMINDER, "reminder/" + visit.core().day(), Map.of("when", when));
    }

    /** When the van is there, once a route is accepted; told anew where another route is. */
    public void timed(StopVisit.Booked visit, Instant arrives, Instant leaves) {
        tell(visit, TIMED, "timed/" + arrives, Map.of("when", span(arrives, leaves)));
    }

    void calledOff(StopVisit.CalledOff visit, String reason) {
        tell(visit, CALLED_OFF, "called-off", Map.of("reason", Text.same(reason)));
    }

    private void tell(StopVisit visit, String kind, String happened, Map<String, Text> more) {
        var account = Optional.ofNullable(visit.core().who().account());
        var timetable = timetables.find();
        timetable
                .flatMap(known -> known.stop(visit.core().stop()))
                .ifPresent(stop -> account.ifPresent(to -> tell(
                        to,
                        visit.core(),
                        stop,
                        timetable.map(Timetable::division).orElse(News.CITY),
                        kind,
                        happened,
                        more)));
    }

    private void tell(
            UUID account,
            StopVisit.Core core,
            Stop stop,
            String division,
            String kind,
            String happened,
            Map<String, Text> more) {
        var facts = new HashMap<String, Text>();
        facts.put("stop", stop.name());
        facts.put("place", stop.place());
        facts.put("when", span(core.from(), core.until()));
        facts.put("number", Text.same(core.shown()));
        facts.putAll(more);
        notices.tell(
                account,
                new News(core.name() + "/" + happened, kind, facts, "/outreach/bookings/" + core.id(), division));
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
            return NoticeKind.toResidents(BOOKED, "stop", "place", "when", "number");
        }

        @Bean
        NoticeKind outreachOffered() {
            return NoticeKind.toResidents(OFFERED, "stop", "place", "when", "number", "until");
        }

        @Bean
        NoticeKind outreachReminder() {
            return NoticeKind.toResidents(REMINDER, "stop", "place", "when", "number");
        }

        @Bean
        NoticeKind outreachTimed() {
            return NoticeKind.toResidents(TIMED, "stop", "place", "when", "number");
        }

        @Bean
        NoticeKind outreachCalledOff() {
            return NoticeKind.toResidents(CALLED_OFF, "stop", "place", "when", "number", "reason");
        }
    }
}
