package org.kaikaku.service.outreach.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.visit.StopVisit;
import org.kaikaku.service.outreach.visit.TellVisitor;

/** Days and times as the room's pages say them. */
public final class Said {
    private Said() {}

    /** With its weekday. */
    public static Text day(LocalDate day) {
        return new Text(
                Wareki.format(day, Language.JA), Wareki.format(day, Language.EASY), Wareki.format(day, Language.EN));
    }

    public static String time(Instant at) {
        return time(at.atZone(City.ZONE).toLocalTime());
    }

    public static String time(LocalTime at) {
        return "%d:%02d".formatted(at.getHour(), at.getMinute());
    }

    public static String span(Instant from, Instant until) {
        return time(from) + "–" + time(until);
    }

    static Text when(Instant from, Instant until) {
        return TellVisitor.span(from, until);
    }

    static Text moment(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    static String state(StopVisit visit) {
        return "outreach.state."
                + switch (visit) {
                    case StopVisit.Waiting _ -> "waiting";
                    case StopVisit.Offered _ -> "offered";
                    case StopVisit.Booked _ -> "booked";
                    case StopVisit.Met _ -> "met";
                    case StopVisit.Missed _ -> "missed";
                    case StopVisit.Cancelled _ -> "cancelled";
                    case StopVisit.Lapsed _ -> "lapsed";
                    case StopVisit.CalledOff _ -> "called-off";
                };
    }
}
