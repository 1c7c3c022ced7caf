package org.kaikaku.service.outreach.need;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

/**
 * Who lives how far from where something can be done. Distances are straight lines from an area's one point: what a hill or a river in between
 * costs, the city's people know.
 *
 * @param near metres up to which nobody needs anything nearer
 */
record Need(int near, List<Area> areas, List<Place> places) {
    private static final double KILOMETRE = 1000;

    Need {
        areas = List.copyOf(areas);
        places = List.copyOf(places);
    }

    /** @param people of the ages that are looked at, rounded */
    record Area(String key, Text name, GeoPoint at, int people, int all) {}

    enum Kind {
        OFFICE,
        STOP,
        /** Somebody thinks of it. */
        THOUGHT
    }

    record Place(Kind kind, Text name, GeoPoint at) {}

    /**
     * @param metres to the next place; null where there is none at all
     * @param personKilometres people times the kilometres; 0 where it is near
     */
    record Line(Area area, @Nullable Place next, @Nullable Integer metres, double personKilometres) {
        boolean far(int near) {
            return metres == null || metres > near;
        }
    }

    /**
     * What a stop in an area would change.
     *
     * @param reached people who would have a place near, and have none now
     * @param personKilometres that everybody together would be spared
     */
    record Change(Area area, int reached, double personKilometres) {}

    /** Where most people have it farthest first. */
    List<Line> lines() {
        return areas.stream()
                .map(this::line)
                .sorted(Comparator.comparingDouble(Line::personKilometres)
                        .reversed()
                        .thenComparing(line -> -line.area().people()))
                .toList();
    }

    private Line line(Area area) {
        var next = places.stream()
                .min(Comparator.comparingDouble(place -> area.at().metresTo(place.at())))
                .orElse(null);
        if (next == null) {
            return new Line(area, null, null, 0);
        }
        double metres = area.at().metresTo(next.at());
        return new Line(area, next, (int) Math.round(metres), metres <= near ? 0 : area.people() * metres / KILOMETRE);
    }

    /** With one more place in the middle of an area. */
    Need with(Area stop) {
        var more = new java.util.ArrayList<>(places);
        more.add(new Place(Kind.THOUGHT, stop.name(), stop.at()));
        return new Need(near, areas, more);
    }

    Change change(Area stop) {
        var after = with(stop);
        int reached = farPeople() - after.farPeople();
        return new Change(stop, reached, total() - after.total());
    }

    /** The one stop that would spare most; null where none would spare anything. */
    @Nullable
    Change best() {
        return areas.stream()
                .map(this::change)
                .filter(change -> change.personKilometres() > 0)
                .max(Comparator.comparingDouble(Change::personKilometres))
                .orElse(null);
    }

    int farPeople() {
        return lines().stream()
                .filter(line -> line.far(near))
                .mapToInt(line -> line.area().people())
                .sum();
    }

    double total() {
        return lines().stream().mapToDouble(Line::personKilometres).sum();
    }
}
