package org.kaikaku.service.outreach.route;

import java.util.List;

/**
 * Who goes where within which times, in numbers. Times and distances are whole numbers of whatever unit the caller likes (seconds and metres
 * here), each the same throughout.
 *
 * @param cars at least one
 * @param halts each is gone to once, by any of the cars
 * @param metres from a node to another
 * @param seconds from a node to another
 */
public record RouteTask(List<Car> cars, List<Halt> halts, long[][] metres, long[][] seconds) {
    public RouteTask {
        cars = List.copyOf(cars);
        halts = List.copyOf(halts);
    }

    /**
     * @param node from which it goes and to which it comes back
     * @param leaves the earliest
     * @param returns the latest
     * @param capacity the most that its halts load together
     * @param range the farthest that it goes
     * @param work the longest that its driver works, without rests
     * @param breakAfter the longest that its driver works without a rest
     * @param rest how long a rest is; 0 for who needs none
     */
    public record Car(
            int node, long leaves, long returns, long capacity, long range, long work, long breakAfter, long rest) {}

    /**
     * @param node where
     * @param ready begins no earlier: who comes before it waits
     * @param due begins no later
     * @param takes how long
     * @param load what is taken up there
     */
    public record Halt(int node, long ready, long due, long takes, long load) {}
}
