package org.kaikaku.service.outreach.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kaikaku.platform.language.Text;
import org.kaikaku.service.outreach.GeoPoint;

/**
 * A route drawn from coordinates alone: north is up, a metre is as long to the east as to the north, and there are no tiles behind it.
 *
 * @param line points of the whole way, as {@code polyline} wants them
 * @param dots the base is number 0
 * @param scale width of a bar that stands for so many kilometres
 */
public record RouteMap(String line, List<Dot> dots, int scale, int kilometres) {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 400;
    private static final int EDGE = 44;
    private static final double METRES_A_DEGREE = 111_195;
    private static final int[] BARS = {1, 2, 5, 10, 20, 50};
    private static final int SHORTEST_BAR = 60;

    /** @param left whether its name stands to the left of it */
    public record Dot(int number, Text name, double x, double y, boolean left) {
        public String shown() {
            return number == 0 ? "" : String.valueOf(number);
        }
    }

    record At(Text name, GeoPoint point) {}

    /** @param way the base first */
    static RouteMap of(List<At> way) {
        var south = way.stream().mapToDouble(at -> at.point().latitude()).min().orElse(0);
        var north = way.stream().mapToDouble(at -> at.point().latitude()).max().orElse(0);
        var west = way.stream().mapToDouble(at -> at.point().longitude()).min().orElse(0);
        var east = way.stream().mapToDouble(at -> at.point().longitude()).max().orElse(0);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double a = (WIDTH - 2 * EDGE) / Math.max(1e-6, (east - west) * narrow);
        double b = (HEIGHT - 2 * EDGE) / Math.max(1e-6, north - south);
        double pixels = Math.min(a, b);
        double left = (WIDTH - (east - west) * narrow * pixels) / 2;
        double top = (HEIGHT - (north - south) * pixels) / 2;
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < way.size(); i++) {
            var point = way.get(i).point();
            double x = round(left + (point.longitude() - west) * narrow * pixels);
            double y = round(top + (north - point.latitude()) * pixels);
            dots.add(new Dot(i, way.get(i).name(), x, y, x > WIDTH / 2.0));
        }
        int km = bar(pixels);
        return new RouteMap(line(dots), dots, (int) Math.round(km * 1000 / METRES_A_DEGREE * pixels), km);
    }

    private static int bar(double pixels) {
        for (int km : BARS) {
            if (km * 1000 / METRES_A_DEGREE * pixels >= SHORTEST_BAR) {
                return km;
            }
        }
        return BARS[BARS.length - 1];
    }

    private static String line(List<Dot> dots) {
        var closed = new ArrayList<>(dots);
        closed.add(dots.getFirst());
        return closed.stream()
                .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
                .collect(Collectors.joining(" "));
    }

    private static double round(double pixel) {
        return Math.round(pixel * 10) / 10.0;
    }
}
