package org.kaikaku.service.outreach.resident;

import java.util.List;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.Stop;

/** A stop, and the next days on which one can book there. */
public record StopView(Stop stop, Text area, List<Day> days) {
    /**
     * @param path of the form
     * @param free how many turns are left; 0 where one can only wait
     */
    public record Day(String path, Text date, String time, boolean byBooking, int free) {}
}
