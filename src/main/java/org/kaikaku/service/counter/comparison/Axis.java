package org.kaikaku.service.counter.comparison;

import java.util.List;

/**
 * Of a picture of differences, 0 in its middle.
 *
 * @param most minutes at either end, whole
 */
public record Axis(int most) {
    static final Axis NONE = new Axis(1);
    private static final int MIDDLE = 400;
    private static final int REACH = 190;

    static Axis of(List<ComparisonView.Group> groups) {
        double farthest = groups.stream()
                .mapToDouble(group -> Math.max(
                        Math.abs(group.average().low()),
                        Math.abs(group.average().high())))
                .max()
                .orElse(1);
        return new Axis(Math.max(1, (int) Math.ceil(farthest)));
    }

    public int x(double minutes) {
        return MIDDLE + (int) Math.round(minutes / most * REACH);
    }
}
