package org.kaikaku.place.booking.resident;

import org.kaikaku.place.booking.key.DoorLog;
import org.kaikaku.platform.language.Text;

/**
 * Somebody was at the door.
 *
 * @param what key of a text: it opened, or why not
 */
public record DoorLine(Text at, String what) {
    public static DoorLine of(DoorLog.Entry entry) {
        return new DoorLine(
                BookingDays.moment(entry.at()),
                "booking.door." + (entry.opened() ? "opened" : known(entry.why()) ? entry.why() : "shut"));
    }

    private static boolean known(String why) {
        return switch (why) {
            case "unknown", "other-door", "early", "over", "revoked" -> true;
            default -> false;
        };
    }
}
