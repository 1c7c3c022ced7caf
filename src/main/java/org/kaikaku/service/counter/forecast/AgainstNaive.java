package org.kaikaku.service.counter.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How far a forecast was off, beside the simplest one: that as many come as in the same half-hour a week before.
 *
 * @param days that were told and have happened
 * @param off sum of all errors of half-hours of services : all who came
 * @param naive the same of the simplest forecast
 * @param held share of half-hours of services that lay within their range, of those in which anybody was expected
 */
public record AgainstNaive(int days, double off, double naive, double held) {
    private static final int WEEK = 7;
    private static final double ANYBODY = 0.5;

    /** Learnt from the days before the first of those that are told. Empty where that cannot be, or nothing has happened since. */
    public static Optional<AgainstNaive> of(List<DayArrivals> all, LocalDate from, Calendar calendar) {
        var forecast = Forecast.of(all, calendar, from);
        var told = all.stream()
                .filter(day -> !day.day().isBefore(from) && !calendar.closed().isClosed(day.day()))
                .toList();
        if (forecast.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        var sums = new Sums(forecast.get());
        told.forEach(day -> weekBefore(all, day.day()).ifPresent(before -> sums.add(day, before)));
        return sums.came == 0 ? Optional.empty() : Optional.of(sums.told());
    }

    /** Where that day was closed, the same weekday before. */
    private static Optional<DayArrivals> weekBefore(List<DayArrivals> all, LocalDate day) {
        return all.stream()
                .filter(one -> one.day().isBefore(day) && one.day().getDayOfWeek() == day.getDayOfWeek())
                .filter(one -> !one.day().isAfter(day.minusDays(WEEK)))
                .reduce((_, later) -> later);
    }

    private static final class Sums {
        private final Forecast forecast;
        private int days;
        private double came;
        private double off;
        private double naive;
        private int ranges;
        private int held;

        private Sums(Forecast forecast) {
            this.forecast = forecast;
        }

        private void add(DayArrivals day, DayArrivals before) {
            var expected = forecast.expected(day.day());
            var services = new TreeSet<>(day.counts().keySet());
            services.addAll(expected.keySet());
            for (var service : services) {
                var told = expected.getOrDefault(service, new double[DayArrivals.SLOTS]);
                for (int slot = 0; slot < DayArrivals.SLOTS; slot++) {
                    add(day.of(service)[slot], told[slot], before.of(service)[slot]);
                }
            }
            days++;
        }

        private void add(int real, double told, int before) {
            came += real;
            off += Math.abs(real - told);
            naive += Math.abs(real - before);
            if (told >= ANYBODY) {
                var range = forecast.range(told);
                ranges++;
                held += range.low() <= real && real <= range.high() ? 1 : 0;
            }
        }

        private AgainstNaive told() {
            return new AgainstNaive(days, off / came, naive / came, ranges == 0 ? 0 : (double) held / ranges);
        }
    }
}
