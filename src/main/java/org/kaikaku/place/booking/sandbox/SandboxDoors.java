package org.kaikaku.place.booking.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The doors, which codes they know, and what happened at them. Knows every door that it is told of. */
final class SandboxDoors {
    private final Map<String, Code> codes = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    private int heard;

    /** @param revoked whether no door opens to it any more */
    record Code(
            String id, List<String> doors, String digits, Instant from, Instant until, int revision, boolean revoked) {}

    /** As it is told. */
    record Event(int number, @Nullable String code, String door, String at, boolean opened, String why) {}

    /** What came of typing a code. */
    record Try(@Nullable String code, String door, Instant at, boolean opened, String why) {}

    /** What is older than what is known changes nothing. */
    synchronized void set(Code code) {
        var known = codes.get(code.id());
        if (known == null || known.revision() < code.revision()) {
            codes.put(code.id(), code);
        }
    }

    synchronized void revoke(String id, int revision) {
        var known = codes.get(id);
        if (known == null) {
            // Remembered, so that a call to set it that comes late sets nothing.
            codes.put(id, new Code(id, List.of(), "", Instant.EPOCH, Instant.EPOCH, revision, true));
        } else if (known.revision() < revision) {
            codes.put(id, new Code(id, known.doors(), known.digits(), known.from(), known.until(), revision, true));
        }
    }

    /** The best that these digits can do at this door: where two bookings follow each other, the one whose time it is. */
    synchronized Try type(String door, String digits, Instant at) {
        return codes.values().stream()
                .filter(code -> code.digits().equals(digits))
                .map(code -> judge(code, door, at))
                .max(Comparator.comparing(Try::opened))
                .orElseGet(() -> new Try(null, door, at, false, "unknown"));
    }

    private static Try judge(Code code, String door, Instant at) {
        var why = !code.doors().contains(door)
                ? "other-door"
                : code.revoked()
                        ? "revoked"
                        : at.isBefore(code.from()) ? "early" : at.isBefore(code.until()) ? "" : "over";
        return new Try(code.id(), door, at, why.isEmpty(), why);
    }

    /** The service hears of it now. */
    synchronized void hear(Try what, boolean twice) {
        var event = new Event(++heard, what.code(), what.door(), what.at().toString(), what.opened(), what.why());
        events.add(event);
        if (twice) {
            events.add(event);
        }
    }

    synchronized List<Event> after(long number) {
        return events.stream().filter(event -> event.number() > number).toList();
    }

    synchronized TreeSet<String> doors() {
        var doors = new TreeSet<String>();
        codes.values().forEach(code -> doors.addAll(code.doors()));
        return doors;
    }
}
