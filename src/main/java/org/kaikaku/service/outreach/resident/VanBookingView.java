package org.kaikaku.service.outreach.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Stop;
import org.kaikaku.service.outreach.visit.StopVisit;

/**
 * @param path of this booking
 * @param state key of a text
 * @param when their turn, or the time within which the van comes
 * @param open the van comes within that time; when exactly is said once the day's route is made
 * @param until when the offer is over; null where there is none
 * @param before how many wait before; null for whoever does not wait
 * @param mailed what happens to it is told by mail
 * @param phone of the crew's division
 * @param days other turns at the same stop, where they are asked for
 * @param problem key of a text; null where nothing happened
 */
public record VanBookingView(
        String path,
        StopVisit visit,
        String state,
        String number,
        Stop stop,
        Text errand,
        Text when,
        boolean open,
        @Nullable Text until,
        @Nullable Integer before,
        boolean mayChange,
        boolean mailed,
        String phone,
        List<Day> days,
        @Nullable String problem) {
    /** @param day in ISO 8601 */
    public record Day(String day, Text date, List<BookingFormView.Turn> turns) {}

    public boolean booked() {
        return visit instanceof StopVisit.Booked;
    }

    public boolean waiting() {
        return visit instanceof StopVisit.Waiting;
    }

    public boolean offered() {
        return visit instanceof StopVisit.Offered;
    }

    public boolean over() {
        return visit instanceof StopVisit.Lapsed
                || visit instanceof StopVisit.Cancelled
                || visit instanceof StopVisit.CalledOff
                || visit instanceof StopVisit.Missed;
    }
}
