package org.kaikaku.service.counter.forecast;

/**
 * How many desks a queue needs, by A. K. Erlang's formula of 1917: people come by chance at an even rate, times at the desk are
 * exponential, everybody waits in one queue until a desk is free, and nobody leaves. Times at a city's desks vary less than that, so that it
 * asks for a little more than is needed.
 */
public final class ErlangC {
    private static final int MOST = 200;

    private ErlangC() {}

    /** Probability that somebody has to wait at all, with an offered load (arrivals a minute times minutes each) below the number of desks. */
    public static double waits(double load, int desks) {
        double blocked = 1;
        for (int desk = 1; desk <= desks; desk++) {
            blocked = load * blocked / (desk + load * blocked);
        }
        return desks * blocked / (desks - load * (1 - blocked));
    }

    /** Probability that somebody waits longer than so many minutes; 1 where the queue only grows. */
    public static double waitsLonger(double perMinute, double handling, int desks, double minutes) {
        double load = perMinute * handling;
        return load >= desks ? 1 : waits(load, desks) * Math.exp(-(desks - load) * minutes / handling);
    }

    /** The fewest desks with which nine of ten wait no longer than so many minutes; 0 where nobody comes. */
    public static int desks(double perMinute, double handling, double minutes) {
        if (perMinute <= 0 || handling <= 0) {
            return 0;
        }
        int desks = 1;
        while (desks < MOST && waitsLonger(perMinute, handling, desks, minutes) > 0.1) {
            desks++;
        }
        return desks;
    }
}
