package org.kaikaku.service.outreach.timetable;

import java.util.Map;
import java.util.Optional;
import org.kaikaku.service.outreach.GeoPoint;

/**
 * How far it is from one place to another, and how long it takes: as the city's table says, else by the great circle, the detour and the
 * average speed.
 */
public final class Roads {
    private static final double METRES = 1000;
    private static final double SECONDS = 3600;
    private static final double PERCENT = 100;

    private final Map<Ends, Way> measured;
    private final Driving driving;

    Roads(Map<Ends, Way> measured, Driving driving) {
        this.measured = Map.copyOf(measured);
        this.driving = driving;
    }

    /** @param from key of a stop or of a van, which stands for its base */
    record Ends(String from, String to) {
        Ends back() {
            return new Ends(to, from);
        }
    }

    /** @param estimated the table says nothing of it */
    public record Way(long metres, long seconds, boolean estimated) {}

    /** A stop or a van's base. */
    public record Node(String key, GeoPoint at) {}

    public Way between(Node from, Node to) {
        if (from.key().equals(to.key())) {
            return new Way(0, 0, false);
        }
        var ends = new Ends(from.key(), to.key());
        return Optional.ofNullable(measured.get(ends))
                .or(() -> Optional.ofNullable(measured.get(ends.back())))
                .orElseGet(() -> estimate(from.at(), to.at()));
    }

    private Way estimate(GeoPoint from, GeoPoint to) {
        double metres = from.metresTo(to) * driving.detourPercent() / PERCENT;
        return new Way(Math.round(metres), (long) Math.ceil(metres / METRES / driving.kmPerHour() * SECONDS), true);
    }
}
