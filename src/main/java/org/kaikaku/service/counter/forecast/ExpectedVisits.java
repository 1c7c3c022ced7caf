package org.kaikaku.service.counter.forecast;

import java.util.List;
import java.util.Map;

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
}
