package org.kaikaku.service.counter.estimate;

/**
 * When somebody's turn will come, in minutes from now: of ten who stood like that, one was called before {@code from}, one after
 * {@code to}, and half before {@code about}.
 */
public record Turn(long from, long about, long to) {
    private static final int FINE = 20;
    private static final int COARSE = 5;

    /** Told to the minute up to twenty, to five minutes above. */
    static Turn of(double from, double about, double to) {
        return new Turn(round(from), round(about), round(to));
    }

    public boolean holds(double minutes) {
        return from <= minutes && minutes <= to;
    }

    public long width() {
        return to - from;
    }

    private static long round(double minutes) {
        int step = minutes < FINE ? 1 : COARSE;
        return Math.round(minutes / step) * step;
    }
}
