package org.kaikaku.service.counter.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.kaikaku.service.counter.forecast.ExpectedVisits;
import org.kaikaku.service.counter.staffing.DeskPlan.Span;

/**
 * Who comes on such a day, drawn as often as wanted: whole days differ as the forecast says, people come by chance within a half-hour, what
 * a desk needs for them is drawn from what was needed in the last weeks.
 *
 * @param handling minutes at a desk that were seen, by service; never empty
 * @param priorities shares of those who stand earlier, with by how many minutes
 */
record Demand(ExpectedVisits expected, Map<String, double[]> handling, Patience patience, List<Priority> priorities) {

    private static final double STEADY = 1e-4;

    record Priority(double share, double ahead) {}

    /** The same visits for the same seed and number. */
    List<Visit> day(long seed, int number) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
        double busy = busy(random);
        var visits = new ArrayList<Visit>();
        // In an order of their own, so that a seed gives one day whatever the map.
        var ways = new TreeMap<String, List<String>>();
        expected.byWay().keySet().forEach(way -> ways.put(String.join(" ", way), way));
        for (var way : ways.values()) {
            var slots = expected.byWay().getOrDefault(way, new double[0]);
            for (int slot = 0; slot < slots.length; slot++) {
                var within = new Span(slot * DeskPlan.SLOT, (slot + 1) * DeskPlan.SLOT);
                add(visits, way, within, slots[slot] * busy, random);
            }
        }
        visits.sort(Comparator.comparingDouble(Visit::at));
        return visits;
    }

    /** Gamma with mean 1: a sum of exponentials where its shape is whole, which days' unrest is small enough for. */
    private double busy(RandomGenerator random) {
        if (expected.unrest() < STEADY) {
            return 1;
        }
        long shape = Math.max(1, Math.round(1 / expected.unrest()));
        double sum = 0;
        for (long i = 0; i < shape; i++) {
            sum += random.nextExponential();
        }
        return sum / shape;
    }

    private void add(List<Visit> visits, List<String> way, Span within, double mean, RandomGenerator random) {
        double length = within.until() - within.from();
        if (mean <= 0) {
            return;
        }
        for (double at = random.nextExponential() * length / mean;
                at < length;
                at += random.nextExponential() * length / mean) {
            var stops = way.stream()
                    .map(service -> new Visit.Stop(service, minutes(service, random), patience.draw(random)))
                    .toList();
            visits.add(new Visit(within.from() + at, ahead(random), stops));
        }
    }

    private double minutes(String service, RandomGenerator random) {
        var seen = handling.get(service);
        return seen == null ? 0 : seen[random.nextInt(seen.length)];
    }

    private double ahead(RandomGenerator random) {
        double chance = random.nextDouble();
        for (var priority : priorities) {
            chance -= priority.share();
            if (chance < 0) {
                return priority.ahead();
            }
        }
        return 0;
    }
}
