package org.kaikaku.service.outreach.route;

import java.time.LocalDate;
import java.util.UUID;

/** The route of a van's day; one type per state. */
public sealed interface Route {
    Core core();

    record Core(String van, LocalDate day, UUID job, int version) {}

    /** A job looks for one. */
    record Searching(Core core) implements Route {
        Proposed propose(DayRoute found, String seen) {
            return new Proposed(core, found, seen);
        }
    }

    /** @param seen for which bookings it was made */
    record Proposed(Core core, DayRoute route, String seen) implements Route {
        Decision accept(String seenNow) {
            if (!route.feasible()) {
                return Decision.CANNOT_BE_DRIVEN;
            }
            return seen.equals(seenNow) ? Decision.ACCEPTED : Decision.OVERTAKEN;
        }

        Accepted accepted(String by) {
            return new Accepted(core, route, seen, by);
        }
    }

    /** @param by name of who accepted it */
    record Accepted(Core core, DayRoute route, String seen, String by) implements Route {}

    enum Decision {
        ACCEPTED,
        /** Somebody would be late, or the driver would work too long. */
        CANNOT_BE_DRIVEN,
        /** Somebody has booked or cancelled since. */
        OVERTAKEN
    }
}
