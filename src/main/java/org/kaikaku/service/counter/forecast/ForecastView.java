package org.kaikaku.service.counter.forecast;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param day as typed
 * @param problem key of what is wrong with it; null where nothing is
 * @param closed whether the hall is closed then
 * @param traits what is special about the day, with how much it does
 * @param total of the day; null where nothing can be told
 * @param bars of the picture
 * @param services their names, in the order of the columns of the lines
 * @param goal minutes within which nine of ten should be called
 * @param test how it would have been in the last weeks; null where that cannot be told
 */
public record ForecastView(
        String day,
        @Nullable String problem,
        boolean closed,
        List<TraitShown> traits,
        @Nullable Count total,
        List<Bar> bars,
        List<Text> services,
        List<Line> lines,
        int goal,
        @Nullable Test test) {

    static ForecastView wrong(String day, String problem, int goal) {
        return new ForecastView(day, problem, false, List.of(), null, List.of(), List.of(), List.of(), goal, null);
    }

    public record TraitShown(Text name, String times) {}

    /** @param expected rounded */
    public record Count(long expected, int low, int high) {}

    /** A half-hour in the picture, of heights from 0 to 100. */
    public record Bar(int x, String label, int height, int low, int high, long expected) {}

    /** A half-hour. */
    public record Line(String slot, Count all, List<Cell> cells) {}

    /**
     * A service in a half-hour.
     *
     * @param desks that it takes, and if as many come as in one of ten; 0 where nobody is expected
     */
    public record Cell(Count count, int desks, int desksAtMost) {}

    /** In percent. */
    public record Test(int days, String off, String naive, long held) {}

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", share * 100);
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f", factor);
    }
}
