package org.kaikaku.service.outreach.resident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Stop;

/**
 * @param path of the stop's day
 * @param turns that are free; none where one can only wait
 * @param staff somebody is on the telephone
 * @param offerHours how long a turn that became free is held for who waits
 * @param problem key of a text; null where nothing happened
 */
public record BookingFormView(
        Stop stop,
        String path,
        Text day,
        String time,
        boolean byBooking,
        List<Turn> turns,
        boolean staff,
        int offerHours,
        VisitorForm form,
        @Nullable String problem) {
    /** @param from an instant in ISO 8601 */
    public record Turn(String from, String shown) {}

    public boolean waits() {
        return turns.isEmpty();
    }
}
