package org.kaikaku.service.counter.forecast;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is expected to come on a day, by the way that they take through the hall.
 *
 * @param byWay for each way, its services in order, how many come in each of the 48 half-hours of the day
 * @param unrest squared coefficient of variation of whole days beyond chance
 */
public record ExpectedVisits(Map<List<String>, double[]> byWay, double unrest) {
    public ExpectedVisits {
        byWay = Map.copyOf(byWay);
    }

    /** By service, those included who come from another desk. */
    public Map<String, double[]> byService() {
        var services = new TreeMap<String, double[]>();
        byWay.forEach((way, slots) -> way.forEach(service -> {
            var sums = services.computeIfAbsent(service, _ -> new double[DayArrivals.SLOTS]);
            for (int slot = 0; slot < slots.length; slot++) {
                sums[slot] += slots[slot];
            }
        }));
        return services;
    }
}
