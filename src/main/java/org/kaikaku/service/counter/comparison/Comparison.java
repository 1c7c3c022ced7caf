package org.kaikaku.service.counter.comparison;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * The days before a change beside those after it. How sure a difference is, is told by drawing whole days anew (cluster bootstrap): those
 * who wait on one day wait for each other, so that hundreds of waits are no more than a few dozen days.
 *
 * @param daysBefore on which anybody came
 * @param differences after minus before, with the range that holds 95 of 100 drawings
 */
public record Comparison(
        int daysBefore, int daysAfter, Figures before, Figures after, Map<Figures.Measure, Difference> differences) {
    /** With fewer days on a side their range would say nothing. */
    static final int FEWEST_DAYS = 5;

    private static final int DRAWINGS = 1000;
    private static final double OUTSIDE = 0.025;
    private static final long SEED = 20261128;

    /** @param low, high where the true difference lies, as far as these days can tell */
    public record Difference(double size, double low, double high) {
        /** Whether the days can tell at all that there is one. */
        public boolean sure() {
            return low > 0 || high < 0;
        }

        public boolean less() {
            return size < 0;
        }
    }

    /** Empty where either side has too few days. The same days give the same answer. */
    static Optional<Comparison> of(List<WaitDay> before, List<WaitDay> after) {
        if (before.size() < FEWEST_DAYS || after.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        var first = new DayCounts(before);
        var second = new DayCounts(after);
        var was = first.figures(IntStream.range(0, first.days()).toArray());
        var is = second.figures(IntStream.range(0, second.days()).toArray());
        return Optional.of(new Comparison(first.days(), second.days(), was, is, differences(was, is, first, second)));
    }

    private static Map<Figures.Measure, Difference> differences(
            Figures was, Figures is, DayCounts first, DayCounts second) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var measures = Figures.Measure.values();
        var drawn = new double[measures.length][DRAWINGS];
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            var one = first.figures(draw(first.days(), random));
            var other = second.figures(draw(second.days(), random));
            for (var measure : measures) {
                drawn[measure.ordinal()][drawing] = other.of(measure) - one.of(measure);
            }
        }
        var differences = new EnumMap<Figures.Measure, Difference>(Figures.Measure.class);
        for (var measure : measures) {
            var sorted = drawn[measure.ordinal()];
            Arrays.sort(sorted);
            differences.put(
                    measure,
                    new Difference(is.of(measure) - was.of(measure), at(sorted, OUTSIDE), at(sorted, 1 - OUTSIDE)));
        }
        return differences;
    }

    private static int[] draw(int days, RandomGenerator random) {
        return IntStream.range(0, days).map(_ -> random.nextInt(days)).toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
