package org.kaikaku.service.appointment.resident;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.calendar.Wareki;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.appointment.visit.Visit;

/**
 * @param path of this visit
 * @param state key of a text
 * @param number empty while nobody has said who they are
 * @param until when the hold or offer is over; null where there is none
 * @param before how many wait before; null for whoever does not wait
 * @param mayArrive whether they may say now that they have come
 * @param mailed whether they hear of it at the address that they gave
 * @param ticket their number in the waiting hall; null where they have none
 * @param phone of the desk's division; empty where the city gives none
 */
public record VisitView(
        String path,
        Visit visit,
        String state,
        String number,
        Text desk,
        Text place,
        Text when,
        @Nullable Text until,
        @Nullable Integer before,
        boolean mayChange,
        boolean mayArrive,
        boolean mailed,
        Visit.@Nullable Ticket ticket,
        String phone,
        List<Text> bring,
        GuestForm form) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withZone(City.ZONE);

    public boolean held() {
        return visit instanceof Visit.Held;
    }

    public boolean offered() {
        return visit instanceof Visit.Offered;
    }

    public boolean waiting() {
        return visit instanceof Visit.Waiting;
    }

    public boolean booked() {
        return visit instanceof Visit.Booked;
    }

    public boolean over() {
        return visit instanceof Visit.Lapsed
                || visit instanceof Visit.Cancelled
                || visit instanceof Visit.Missed
                || visit instanceof Visit.Left;
    }

    static Text when(Instant at) {
        return Wareki.moment(at.atZone(City.ZONE));
    }

    static Text span(Instant from, Instant until) {
        var start = when(from);
        var end = "–" + TIME.format(until);
        return new Text(start.ja() + end, start.easy() + end, start.en() + end);
    }

    static String state(Visit visit) {
        return "appointment.state."
                + switch (visit) {
                    case Visit.Held _ -> "held";
                    case Visit.Waiting _ -> "waiting";
                    case Visit.Offered _ -> "offered";
                    case Visit.Booked _ -> "booked";
                    case Visit.Arrived _ -> "arrived";
                    case Visit.Serving _ -> "serving";
                    case Visit.Served _ -> "served";
                    case Visit.Left _ -> "left";
                    case Visit.Missed _ -> "missed";
                    case Visit.Cancelled _ -> "cancelled";
                    case Visit.Lapsed _ -> "lapsed";
                };
    }
}
