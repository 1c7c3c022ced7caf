package org.kaikaku.service.counter.comparison;

import java.util.List;

/** Days as counts of waits by quarters of a minute, so that many days are added up quickly, again and again. */
final class DayCounts {
    private static final int STEPS_A_MINUTE = 4;

    private final int[][] counts;
    private final double[] sums;
    private final int[] left;

    DayCounts(List<WaitDay> days) {
        counts = new int[days.size()][];
        sums = new double[days.size()];
        left = new int[days.size()];
        for (int day = 0; day < days.size(); day++) {
            counts[day] = counts(days.get(day));
            sums[day] = days.get(day).minutes().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            left[day] = days.get(day).left();
        }
    }

    private static int[] counts(WaitDay day) {
        var steps = day.minutes().stream().mapToInt(DayCounts::step).toArray();
        int longest = 0;
        for (int step : steps) {
            longest = Math.max(longest, step);
        }
        var counts = new int[longest + 1];
        for (int step : steps) {
            counts[step]++;
        }
        return counts;
    }

    private static int step(double minutes) {
        return (int) Math.round(minutes * STEPS_A_MINUTE);
    }

    int days() {
        return counts.length;
    }

    /** @param chosen indices of days; one chosen twice counts twice */
    Figures figures(int[] chosen) {
        int length = 0;
        for (int day : chosen) {
            length = Math.max(length, counts[day].length);
        }
        var all = new int[length];
        long served = 0;
        double sum = 0;
        long gone = 0;
        for (int day : chosen) {
            for (int step = 0; step < counts[day].length; step++) {
                all[step] += counts[day][step];
                served += counts[day][step];
            }
            sum += sums[day];
            gone += left[day];
        }
        return new Figures(
                served,
                served == 0 ? 0 : sum / served,
                quantile(all, served, 0.5),
                quantile(all, served, 0.9),
                served + gone == 0 ? 0 : (double) gone / (served + gone));
    }

    private static double quantile(int[] counts, long served, double share) {
        long before = Math.round(share * (served - 1));
        for (int step = 0; step < counts.length; step++) {
            before -= counts[step];
            if (before < 0) {
                return (double) step / STEPS_A_MINUTE;
            }
        }
        return 0;
    }
}
