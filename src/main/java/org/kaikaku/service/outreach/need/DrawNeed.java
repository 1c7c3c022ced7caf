package org.kaikaku.service.outreach.need;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.service.outreach.GeoPoint;

/** A map without a map: areas and places where their coordinates are, north at the top. A city is small enough for a plane. */
final class DrawNeed {
    private static final int WIDTH = 640;
    private static final int EDGE = 56;
    private static final int LARGEST = 30;
    private static final int SMALLEST = 4;
    private static final int HIGHEST = 720;
    private static final int LOWEST = 240;
    private static final List<Integer> SCALES = List.of(20_000, 10_000, 5_000, 2_000, 1_000, 500, 200);

    private final double west;
    private final double north;
    private final double perDegreeEast;
    private final double perDegreeNorth;
    private final double perMetre;
    private final int height;

    private DrawNeed(List<GeoPoint> points) {
        west = points.stream().mapToDouble(GeoPoint::longitude).min().orElse(0);
        north = points.stream().mapToDouble(GeoPoint::latitude).max().orElse(0);
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElse(0);
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElse(0);
        double wide = Math.max(1, new GeoPoint(north, west).metresTo(new GeoPoint(north, east)));
        double high = Math.max(1, new GeoPoint(north, west).metresTo(new GeoPoint(south, west)));
        perMetre = Math.min((WIDTH - 2.0 * EDGE) / wide, (HIGHEST - 2.0 * EDGE) / high);
        perDegreeEast = east > west ? wide * perMetre / (east - west) : 0;
        perDegreeNorth = north > south ? high * perMetre / (north - south) : 0;
        height = Math.max(LOWEST, (int) Math.round(high * perMetre) + 2 * EDGE);
    }

    /** @param named how many of those that have it farthest are named on it */
    static NeedView.Map map(Need need, int named) {
        var points = Stream.concat(
                        need.areas().stream().map(Need.Area::at),
                        need.places().stream().map(Need.Place::at))
                .toList();
        return new DrawNeed(points).draw(need, named);
    }

    private NeedView.Map draw(Need need, int named) {
        var lines = need.lines();
        var names = lines.stream().limit(named).map(line -> line.area().key()).collect(Collectors.toSet());
        int most = lines.stream().mapToInt(line -> line.area().people()).max().orElse(0);
        var circles = lines.stream()
                .map(line -> circle(line, need.near(), most, names))
                .toList();
        var marks = need.places().stream().map(this::mark).toList();
        int metres = SCALES.stream()
                .filter(scale -> scale * perMetre <= WIDTH / 4.0)
                .findFirst()
                .orElse(SCALES.getLast());
        return new NeedView.Map(WIDTH, height, circles, marks, (int) Math.round(metres * perMetre), metres);
    }

    /** Its surface grows with the people, as eyes compare. */
    private NeedView.Circle circle(Need.Line line, int near, int most, Set<String> names) {
        var area = line.area();
        int radius = most == 0
                ? SMALLEST
                : (int) Math.round(Math.max(SMALLEST, LARGEST * Math.sqrt((double) area.people() / most)));
        return new NeedView.Circle(
                x(area.at()), y(area.at()), radius, line.far(near), names.contains(area.key()) ? area.name() : null);
    }

    private NeedView.Mark mark(Need.Place place) {
        return new NeedView.Mark(
                x(place.at()), y(place.at()), place.kind().name().toLowerCase(Locale.ROOT), place.name());
    }

    private int x(GeoPoint at) {
        return EDGE + (int) Math.round((at.longitude() - west) * perDegreeEast);
    }

    private int y(GeoPoint at) {
        return EDGE + (int) Math.round((north - at.latitude()) * perDegreeNorth);
    }
}
