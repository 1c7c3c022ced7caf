package org.kaikaku.service.counter.staffing;

import umontreal.ssj.stat.Tally;

/** A figure with the range in which it lies 95 times of 100, by Student's distribution over batches of independent days. */
record Interval(double mean, double low, double high) {
    private static final double LEVEL = 0.95;

    /** @return all three the same where there are fewer than two */
    static Interval of(double[] batches) {
        var tally = new Tally();
        for (double batch : batches) {
            tally.add(batch);
        }
        if (batches.length < 2) {
            double only = batches.length == 0 ? 0 : batches[0];
            return new Interval(only, only, only);
        }
        var centre = new double[2];
        tally.confidenceIntervalStudent(LEVEL, centre);
        return new Interval(centre[0], Math.max(centre[0] - centre[1], 0), centre[0] + centre[1]);
    }
}
