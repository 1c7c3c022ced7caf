package org.kaikaku.service.counter.comparison;

/**
 * What several days come to.
 *
 * @param average, median, p90 in minutes
 * @param left share of those who came and went without being served, from 0 to 1
 */
public record Figures(long served, double average, double median, double p90, double left) {

    double of(Measure measure) {
        return switch (measure) {
            case AVERAGE -> average;
            case MEDIAN -> median;
            case P90 -> p90;
            case LEFT -> left * 100;
        };
    }

    /** What is compared. Texts: {@code ticket.compare.<NAME>}. */
    public enum Measure {
        AVERAGE,
        MEDIAN,
        P90,
        /** In percent. */
        LEFT
    }
}
