package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What so many played days say. Each figure is computed for batches of {@value #BATCH} days put together, and its interval from how the
 * batches differ: batches of days, since waits of one day hang together.
 *
 * @param people who come to a queue on a day, on average
 * @param median minutes until they are called
 * @param p90 minutes within which nine of ten are called
 * @param left share of those who leave before
 */
record Figures(double people, Interval median, Interval p90, Interval left) {
    static final int BATCH = 10;

    /**
     * The whole hall, its services and its half-hours.
     *
     * @param slots by half-hour in which people began to wait; those in which hardly anybody does are missing
     */
    record All(Figures hall, Map<String, Figures> services, Map<Integer, Figures> slots) {}

    private static final double ANYBODY = 0.5;

    static All of(List<List<Waited>> days) {
        var services = new TreeMap<String, Figures>();
        days.stream()
                .flatMap(List::stream)
                .map(Waited::service)
                .distinct()
                .forEach(service ->
                        services.put(service, figures(days, one -> one.service().equals(service))));
        var slots = new TreeMap<Integer, Figures>();
        for (int slot = 0; slot < 48; slot++) {
            int at = slot;
            var figures = figures(days, one -> one.slot() == at);
            if (figures.people() >= ANYBODY) {
                slots.put(slot, figures);
            }
        }
        return new All(figures(days, _ -> true), services, slots);
    }

    private static Figures figures(List<List<Waited>> days, Predicate<Waited> of) {
        var medians = new ArrayList<Double>();
        var p90s = new ArrayList<Double>();
        var lefts = new ArrayList<Double>();
        double people = 0;
        for (int first = 0; first < days.size(); first += BATCH) {
            var batch = days.subList(first, Math.min(first + BATCH, days.size())).stream()
                    .flatMap(List::stream)
                    .filter(of)
                    .toList();
            people += batch.size();
            if (!batch.isEmpty()) {
                var minutes = sorted(batch.stream());
                medians.add(quantile(minutes, 0.5));
                p90s.add(quantile(minutes, 0.9));
                lefts.add((double) batch.stream().filter(Waited::left).count() / batch.size());
            }
        }
        return new Figures(people / Math.max(days.size(), 1), interval(medians), interval(p90s), interval(lefts));
    }

    private static double[] sorted(Stream<Waited> waits) {
        var minutes = waits.mapToDouble(Waited::minutes).toArray();
        Arrays.sort(minutes);
        return minutes;
    }

    /** The smallest wait that so many had at most. */
    private static double quantile(double[] sorted, double share) {
        return sorted[Math.max((int) Math.ceil(sorted.length * share) - 1, 0)];
    }

    private static Interval interval(List<Double> batches) {
        return Interval.of(batches.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
