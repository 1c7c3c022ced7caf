package org.kaikaku.service.counter.staffing;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * After how long people leave, from waits of which most ended with a call, so that nobody knows how long those would have stayed: the
 * product-limit estimate of E. L. Kaplan and P. Meier (1958). Whoever is beyond all that was seen stays.
 */
final class Patience {
    private final double[] minutes;
    private final double[] leftBy;

    private Patience(double[] minutes, double[] leftBy) {
        this.minutes = minutes;
        this.leftBy = leftBy;
    }

    /** @param left whether they left then; else they were called */
    record Seen(double minutes, boolean left) {}

    static Patience of(List<Seen> seen) {
        var sorted =
                seen.stream().sorted(Comparator.comparingDouble(Seen::minutes)).toList();
        var leaving = sorted.stream().filter(Seen::left).count();
        var minutes = new double[(int) leaving];
        var leftBy = new double[(int) leaving];
        double stay = 1;
        int at = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).left()) {
                stay *= 1 - 1.0 / (sorted.size() - i);
                minutes[at] = sorted.get(i).minutes();
                leftBy[at++] = 1 - stay;
            }
        }
        return new Patience(minutes, leftBy);
    }

    /** Infinite for whoever stays. */
    double draw(RandomGenerator random) {
        double chance = random.nextDouble();
        int low = 0;
        int high = leftBy.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (leftBy[middle] < chance) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == leftBy.length ? Double.POSITIVE_INFINITY : minutes[low];
    }
}
