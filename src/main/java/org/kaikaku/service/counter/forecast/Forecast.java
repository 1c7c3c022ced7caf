package org.kaikaku.service.counter.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many come to each service in each half-hour of a day. A day's number is a level times a factor for each of its traits
 * ({@link DayKind}), found by iterative scaling, which is the likeliest Poisson model of that form; older days weigh less. The half-hours share
 * it as they did. The range adds to the chance of single people how much days differ for no reason that the model knows.
 */
final class Forecast {
    /** Open days below which nothing is said. */
    static final int FEWEST_DAYS = 20;

    private static final double HALF_LIFE = 182;
    private static final int ROUNDS = 30;
    /** As if so many people had come besides, just as expected without the trait: what was seen on few days is believed by half. */
    private static final double DOUBT = 200;

    private final Calendar calendar;
    private final double level;
    private final Map<Object, Double> factors;
    private final Map<String, double[]> shares;
    private final double unrest;

    private Forecast(
            Calendar calendar, double level, Map<Object, Double> factors, Map<String, double[]> shares, double unrest) {
        this.calendar = calendar;
        this.level = level;
        this.factors = factors;
        this.shares = shares;
        this.unrest = unrest;
    }

    private record Known(DayArrivals arrivals, List<Object> traits, double weight) {}

    /** Empty where the record is too short. */
    static Optional<Forecast> of(List<DayArrivals> days, Calendar calendar, LocalDate today) {
        var known = days.stream()
                .filter(day -> day.day().isBefore(today) && !calendar.closed().isClosed(day.day()))
                .map(day -> new Known(
                        day,
                        DayKind.of(day.day(), calendar).traits(),
                        Math.pow(0.5, ChronoUnit.DAYS.between(day.day(), today) / HALF_LIFE)))
                .toList();
        if (known.size() < FEWEST_DAYS) {
            return Optional.empty();
        }
        double weights = known.stream().mapToDouble(Known::weight).sum();
        double level = known.stream()
                        .mapToDouble(one -> one.weight() * one.arrivals().total())
                        .sum()
                / weights;
        var factors = factors(known, level);
        return Optional.of(new Forecast(calendar, level, factors, shares(known), unrest(known, level, factors)));
    }

    private static Map<Object, Double> factors(List<Known> known, double level) {
        var factors = new HashMap<Object, Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var trait : known.stream()
                    .flatMap(one -> one.traits().stream())
                    .distinct()
                    .toList()) {
                double came = DOUBT;
                double expected = DOUBT * factors.getOrDefault(trait, 1.0);
                for (var one : known) {
                    if (one.traits().contains(trait)) {
                        came += one.weight() * one.arrivals().total();
                        expected += one.weight() * level * product(one.traits(), factors);
                    }
                }
                factors.merge(trait, came / expected, (a, b) -> a * b);
            }
        }
        return factors;
    }

    private static double product(List<Object> traits, Map<Object, Double> factors) {
        return traits.stream()
                .mapToDouble(trait -> factors.getOrDefault(trait, 1.0))
                .reduce(1, (a, b) -> a * b);
    }

    private static Map<String, double[]> shares(List<Known> known) {
        var shares = new HashMap<String, double[]>();
        double all = 0;
        for (var one : known) {
            for (var service : one.arrivals().counts().keySet()) {
                var slots = shares.computeIfAbsent(service, _ -> new double[DayArrivals.SLOTS]);
                for (int slot = 0; slot < slots.length; slot++) {
                    slots[slot] += one.weight() * one.arrivals().of(service)[slot];
                    all += one.weight() * one.arrivals().of(service)[slot];
                }
            }
        }
        for (var slots : shares.values()) {
            for (int slot = 0; slot < slots.length; slot++) {
                slots[slot] /= all;
            }
        }
        return shares;
    }

    /** Squared coefficient of variation of days beyond that of single people coming by chance. */
    private static double unrest(List<Known> known, double level, Map<Object, Double> factors) {
        double surplus = 0;
        double squares = 0;
        for (var one : known) {
            double expected = level * product(one.traits(), factors);
            surplus += one.weight() * (Math.pow(one.arrivals().total() - expected, 2) - expected);
            squares += one.weight() * expected * expected;
        }
        return Math.max(surplus / squares, 0);
    }

    /** @return by service, for each half-hour; nobody on a closed day */
    Map<String, double[]> expected(LocalDate day) {
        double all = calendar.closed().isClosed(day)
                ? 0
                : level * product(DayKind.of(day, calendar).traits(), factors);
        var expected = new HashMap<String, double[]>();
        shares.forEach((service, slots) -> expected.put(
                service, Arrays.stream(slots).map(share -> share * all).toArray()));
        return expected;
    }

    /** Between which numbers eight of ten lie, where so many are expected. */
    Range range(double expected) {
        return Range.of(expected, unrest);
    }

    /** How unevenly days like this come: squared coefficient of variation beyond chance. */
    double unrest() {
        return unrest;
    }

    /** How many of the level come for a trait; 1 where it is not known to matter. */
    double factor(Object trait) {
        return factors.getOrDefault(trait, 1.0);
    }
}
