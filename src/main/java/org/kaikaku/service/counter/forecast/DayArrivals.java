package org.kaikaku.service.counter.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * Who came to the queues on a day.
 *
 * @param counts by service, for each of the 48 half-hours from midnight
 */
public record DayArrivals(LocalDate day, Map<String, int[]> counts) {
    public static final int SLOTS = 48;
    private static final int[] NONE = new int[SLOTS];

    int[] of(String service) {
        return counts.getOrDefault(service, NONE);
    }

    int total() {
        return counts.values().stream()
                .mapToInt(slots -> Arrays.stream(slots).sum())
                .sum();
    }
}
