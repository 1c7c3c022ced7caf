package org.kaikaku.platform.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What somebody wants to have and when. A whole needs each of its parts, so that the whole shuts the parts and a part shuts the whole.
 *
 * @param resource as the asking room names it: {@code hall/1}
 * @param needs each part once; kept in the order of their names
 * @param until the first moment after it: 10:00 to 11:00 and 11:00 to 12:00 do not collide
 * @param before preparation (準備), in which nobody else has the places either
 * @param after clean-up (片付け)
 */
public record Slot(String resource, List<Need> needs, Instant from, Instant until, Duration before, Duration after) {
    public Slot {
        needs = needs.stream().sorted(Comparator.comparing(Need::part)).toList();
        if (!from.isBefore(until) || before.isNegative() || after.isNegative()) {
            throw new IllegalArgumentException("%s to %s is no time to have anything".formatted(from, until));
        }
        if (needs.isEmpty() || needs.stream().map(Need::part).distinct().count() < needs.size()) {
            throw new IllegalArgumentException("Each part is needed once, and one at least");
        }
    }

    /** One place of many alike. */
    public static Slot of(String resource, int places, Instant from, Instant until) {
        return new Slot(resource, List.of(new Need(resource, places, 1)), from, until, Duration.ZERO, Duration.ZERO);
    }

    public Slot at(Instant otherFrom, Instant otherUntil) {
        return new Slot(resource, needs, otherFrom, otherUntil, before, after);
    }

    public Instant blockedFrom() {
        return from.minus(before);
    }

    public Instant blockedUntil() {
        return until.plus(after);
    }

    public List<String> parts() {
        return needs.stream().map(Need::part).toList();
    }

    /** Whether both need some part of the same kind, at whatever time. */
    public boolean shares(Slot other) {
        return new HashSet<>(parts()).removeAll(other.parts());
    }
}
