package org.kaikaku.service.counter.forecast;

/**
 * How many may come where so many are expected: of ten half-hours, one has fewer than {@code low}, one more than {@code high}. A Poisson
 * number whose mean itself varies (negative binomial distribution).
 */
public record Range(int low, int high) {
    private static final double OUTSIDE = 0.1;
    private static final int MOST = 100_000;

    /** @param unrest squared coefficient of variation of the mean */
    static Range of(double expected, double unrest) {
        if (expected <= 0) {
            return new Range(0, 0);
        }
        return new Range(quantile(expected, unrest, OUTSIDE), quantile(expected, unrest, 1 - OUTSIDE));
    }

    /** The smallest number that is not exceeded with the probability. */
    private static int quantile(double mean, double unrest, double probability) {
        double logChance = unrest == 0 ? -mean : -Math.log1p(unrest * mean) / unrest;
        double sum = Math.exp(logChance);
        int number = 0;
        while (sum < probability && number < MOST) {
            double step = unrest == 0
                    ? mean / (number + 1)
                    : (1 / unrest + number) / (number + 1) * (unrest * mean / (1 + unrest * mean));
            logChance += Math.log(step);
            sum += Math.exp(logChance);
            number++;
        }
        return number;
    }
}
