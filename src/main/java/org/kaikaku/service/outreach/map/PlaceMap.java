package org.kaikaku.service.outreach.map;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

/**
 * Places drawn from their coordinates alone: north is up, a metre is as long to the east as to the north, and there are no tiles behind it.
 *
 * @param dots in the order of the places
 * @param scale width of a bar that stands for so many kilometres
 */
public record PlaceMap(int width, int height, List<Dot> dots, int scale, int kilometres) {
    private static final int EDGE = 44;
    private static final double METRES_A_DEGREE = 111_195;
    private static final int[] BARS = {1, 2, 5, 10, 20, 50};
    private static final int SHORTEST_BAR = 60;

    /** @param number that stands in it; 0 for none */
    public record At(int number, Text name, GeoPoint point) {}

    /** @param left whether its name stands to the left of it */
    public record Dot(int number, Text name, double x, double y, boolean left) {
        public String shown() {
            return number == 0 ? "" : String.valueOf(number);
        }
    }

    public static PlaceMap of(List<At> places, int width, int height) {
        var south =
                places.stream().mapToDouble(at -> at.point().latitude()).min().orElse(0);
        var north =
                places.stream().mapToDouble(at -> at.point().latitude()).max().orElse(0);
        var west =
                places.stream().mapToDouble(at -> at.point().longitude()).min().orElse(0);
        var east =
                places.stream().mapToDouble(at -> at.point().longitude()).max().orElse(0);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double a = (width - 2 * EDGE) / Math.max(1e-6, (east - west) * narrow);
        double b = (height - 2 * EDGE) / Math.max(1e-6, north - south);
        double pixels = Math.min(a, b);
        double left = (width - (east - west) * narrow * pixels) / 2;
        double top = (height - (north - south) * pixels) / 2;
        var dots = places.stream()
                .map(at -> {
                    double x = round(left + (at.point().longitude() - west) * narrow * pixels);
                    double y = round(top + (north - at.point().latitude()) * pixels);
                    return new Dot(at.number(), at.name(), x, y, x > width / 2.0);
                })
                .toList();
        int km = bar(pixels);
        return new PlaceMap(width, height, dots, (int) Math.round(km * 1000 / METRES_A_DEGREE * pixels), km);
    }

    private static int bar(double pixels) {
        for (int km : BARS) {
            if (km * 1000 / METRES_A_DEGREE * pixels >= SHORTEST_BAR) {
                return km;
            }
        }
        return BARS[BARS.length - 1];
    }

    /** The way from dot to dot and back to the first, as {@code polyline} wants it. */
    public String round() {
        return Stream.concat(dots.stream(), dots.stream().limit(1))
                .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
                .collect(Collectors.joining(" "));
    }

    private static double round(double pixel) {
        return Math.round(pixel * 10) / 10.0;
    }
}
